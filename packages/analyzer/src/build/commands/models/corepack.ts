import { between, NO_BYTES } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { mayChangeFolderOf } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { fillFolder } from '../making/write-output.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const corepack = defineCommand({
  names: ['corepack'],
  summary: 'Links yarn and pnpm beside itself (enable), and keeps them at home (prepare, install).',
  run(call, machine) {
    const [verb, ...rest] = call.words
    const names = rest.filter((word) => word !== '--activate')
    if (names.some((word) => word.startsWith('-'))) return null
    switch (verb) {
      case 'enable':
        return enable(names, call, machine)
      case 'prepare':
      case 'install':
        return prepare(call, machine)
      case '-v':
      case '--version':
        return succeeded(product(identityOf(['version', toolKey(call, machine)]), between(6, 40)))
      default:
        return null
    }
  },
})

const PROGRAMS: Readonly<Record<string, readonly string[]>> = { pnpm: ['pnpm', 'pnpx'], yarn: ['yarn', 'yarnpkg'] }

function enable(names: readonly string[], { program }: CommandCall, machine: Machine): CommandResult | null {
  const [, prefix] = /^(\/usr(?:\/local)?)\/lib\/node_modules\/corepack\//.exec(program ?? '') ?? []
  if (prefix === undefined || names.some((name) => PROGRAMS[name] === undefined)) return null
  const folder = machine.files.find(`${prefix}/bin`)
  if (folder.kind !== 'found' || folder.node.kind !== 'folder') return null
  if (!mayChangeFolderOf(machine, `${folder.path}/x`))
    return failed('Internal Error: EACCES: permission denied, symlink')
  const wanted = names.length === 0 ? Object.keys(PROGRAMS) : names
  for (const name of wanted.flatMap((tool) => PROGRAMS[tool] ?? [])) link(name, folder.path, machine)
  return succeeded()
}

// yarn -> ../lib/node_modules/corepack/dist/yarn.js
function link(name: string, folder: string, { files, account, clock }: Machine): void {
  const path = `${folder}/${name}`
  const target = `../lib/node_modules/corepack/dist/${name}.js`
  const place = files.find(path, false)
  if (place.kind === 'found' && place.node.kind === 'link' && place.node.target === target) return
  const isListed = files.find(`${folder}/${target}`).kind !== 'missing'
  const time = clock.tick()
  const why = { text: `Corepack linked ${name}; where its file lies is not known.`, time }
  if (isListed) files.makeLink(path, target, account)
  else files.put(path, { kind: 'unknown', time, why, presence: 'there', size: NO_BYTES })
}

function prepare({ environment }: CommandCall, machine: Machine): CommandResult | null {
  if (!machine.hasNetwork) return unsure('Corepack can’t fetch package managers without a network')
  const home = environment.get('HOME') ?? machine.account.home
  const own = environment.get('COREPACK_HOME') ?? (isKnown(home) ? `${home}/.cache/node/corepack` : null)
  if (own === null || !isKnown(own) || !own.startsWith('/')) return null
  const filled = fillFolder(machine, own, between(0, 200_000_000), 'Corepack keeps package managers there.')
  return filled.kind === 'denied' ? failed(filled.message) : unsure('Whether it can be fetched depends on the network')
}
