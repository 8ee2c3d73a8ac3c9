import { ANY_SIZE, between, type SizeRange } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME } from '../../files/content.ts'
import type { Access } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { makeFolder } from '../making/write-output.ts'

/** Leaves a log of a call, as npm does at every one; where it may not, it goes on without. */
export function leaveLog(machine: Machine, cache: string | null): void {
  if (cache === null) {
    machine.files.doubt('/', 'npm leaves a log at home, and where that is can’t be told.', 'more')
    return
  }
  const logs = makeFolder(machine, `${cache}/_logs`)
  if (logs.kind === 'ok') addUnlisted(machine, logs.value, 'npm leaves a log there with the time in its name.', A_LOG)
}

const A_LOG = between(100, 1_000_000)

/** Keeps what was fetched. */
export function fillCache(machine: Machine, cache: string, size: SizeRange = ANY_SIZE): Access<string> {
  for (const name of ['content-v2', 'index-v5', 'tmp']) {
    const made = makeFolder(machine, `${cache}/_cacache/${name}`)
    if (made.kind !== 'ok') return made
  }
  const real = machine.files.find(`${cache}/_cacache`)
  addUnlisted(machine, real.path, 'npm keeps the packages there that it fetched.', size)
  return { kind: 'ok', value: real.path }
}

function addUnlisted(machine: Machine, path: string, why: string, size: SizeRange): void {
  machine.files.doubt(path, why, 'more', { size, identity: NEVER_THE_SAME })
}
