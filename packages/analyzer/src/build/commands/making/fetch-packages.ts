import { ANY_SIZE } from '../../../facts/size-range.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Packages } from '../../project/project.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandResult } from '../command-model.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { fillFolder } from './write-output.ts'

/** Where a tool keeps what it fetches, and what is known of that. */
export interface Store {
  readonly folder: string
  readonly packages: Packages | undefined
  /** What is in the folder, in a sentence. */
  readonly why: string
}

/** Fetches what a project needs. That all of it can be had is only sure of a project that says what it is. */
export function fetchPackages({ folder, packages, why }: Store, machine: Machine): CommandResult {
  const size = packages === undefined ? ANY_SIZE : rangeOf(packages.bytes)
  if (size.maxBytes === 0) return succeeded()
  if (!machine.hasNetwork && machine.files.find(folder).kind === 'missing') {
    return failed('What the project needs can’t be fetched: this step has no network.')
  }
  const filled = fillFolder(machine, folder, size, why)
  if (filled.kind === 'denied') return failed(filled.message)
  if (filled.kind === 'unsure') return unsure(filled.message)
  return packages === undefined
    ? unsure('Whether all can be fetched that the project needs is not known.')
    : succeeded()
}
