import { ANY_SIZE } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandResult } from '../command-model.ts'
import { failed, unsure } from '../results.ts'

const DEPENDS = 'Whether it can be fetched, and what it is, depends on the network'

/** What comes from the network: nobody knows what it is, only that the same step would ask for the same. */
export function fetched(machine: Machine): Content {
  return product(machine.newIdentity(), ANY_SIZE)
}

/** Keeps what comes from an address in a file, if all goes well. */
export function keepFetched(path: string, folder: string, machine: Machine): CommandResult | null {
  const access = writeFile(machine, path, folder, fetched(machine))
  return access.kind === 'denied' ? null : unsure(DEPENDS)
}

/** The result of a command that asks for something on the network. */
export function asked(machine: Machine, output?: Content): CommandResult {
  return output === undefined ? unsure(DEPENDS) : unsure(DEPENDS, output)
}

/** What it comes to where there is no network; null where there is one. */
export function withoutNetwork(machine: Machine, addresses: readonly string[], status: number): CommandResult | null {
  if (machine.hasNetwork || addresses.some((address) => /localhost|127\.0\.0\.1|\[::1\]|^file:/.test(address)))
    return null
  return failed('There is no network in this step', status)
}

/** The name of a file at an address: `tool.tgz` of `https://example.com/v1/tool.tgz?raw`. */
export function fileAt(address: string): string | null {
  const path = address.replace(/^[a-z+]+:\/\//i, '').replace(/[?#].*$/s, '')
  const at = path.indexOf('/')
  const name = at === -1 ? '' : path.slice(path.lastIndexOf('/') + 1)
  return name === '' ? null : name
}
