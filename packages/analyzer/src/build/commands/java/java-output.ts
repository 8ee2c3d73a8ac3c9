import { between } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandResult } from '../command-model.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { failed, unsure } from '../results.ts'

/** Writes the archive of a project and the folder around it; null if that goes well. */
export function writeArchive(
  folder: string,
  name: string,
  isRunnable: boolean | null,
  machine: Machine,
): CommandResult | null {
  const { jarBytes, outputBytes } = machine.project.java ?? {}
  const size = jarBytes === undefined ? between(300, 500_000_000) : rangeOf(jarBytes)
  const all = outputBytes === undefined ? between(0, 1_000_000_000) : rangeOf(outputBytes)
  const rest = between(Math.max(0, all.minBytes - size.maxBytes), Math.max(0, all.maxBytes - size.minBytes))
  const filled = fillFolder(machine, folder, rest, 'What else the build leaves there is not known.')
  if (filled.kind !== 'ok') return filled.kind === 'denied' ? failed(filled.message) : unsure(filled.message)
  const hasMain = machine.project.java?.isRunnable ?? isRunnable
  // The archive holds the time at which its files were made.
  const written = writeOutput(
    machine,
    `${folder}/${name}`,
    '/',
    product(NEVER_THE_SAME, size, { kind: 'jar', hasMain }),
  )
  return written.kind === 'ok' ? null : failed(written.message)
}
