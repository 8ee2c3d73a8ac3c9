import { toLower } from '../../text/letter-case.ts'
import { nearest } from '../../text/nearest.ts'
import { trimSpace } from '../../text/space.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { KEYWORDS } from '../keywords.ts'
import { needsArgument, needsOneArgument } from './argument-count.ts'
import { commandOf, problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { checkFlags, NO_FLAGS } from './flag-rules.ts'
import type {
  CmdInstruction,
  EntrypointInstruction,
  ExposeInstruction,
  MaintainerInstruction,
  ShellInstruction,
  StopsignalInstruction,
  UnknownInstruction,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from './types.ts'

// The instructions that need no file of their own.

export function readCmd(source: Source): CmdInstruction {
  const { base } = source
  return { ...base, kind: 'CMD', command: commandOf(base, base.words), problem: problemOf(source, hasNoFlags) }
}

export function readEntrypoint(source: Source): EntrypointInstruction {
  const { base } = source
  return { ...base, kind: 'ENTRYPOINT', command: commandOf(base, base.words), problem: problemOf(source, hasNoFlags) }
}

export function readExpose(source: Source): ExposeInstruction {
  const { base } = source
  const problem = problemOf(source, () => needsArgument(base, 'EXPOSE', base.words.length) ?? hasNoFlags(base))
  return { ...base, kind: 'EXPOSE', ports: base.words, problem }
}

export function readMaintainer(source: Source): MaintainerInstruction {
  const problem = problemOf(source, (base) => needsOneArgument(base, 'MAINTAINER') ?? hasNoFlags(base))
  return { ...source.base, kind: 'MAINTAINER', maintainer: source.base.words[0] ?? null, problem }
}

export function readShell(source: Source): ShellInstruction {
  return { ...source.base, kind: 'SHELL', problem: problemOf(source, checkShell) }
}

function checkShell(base: Base): Fault | null {
  const fault = hasNoFlags(base) ?? needsArgument(base, 'SHELL', base.words.length)
  if (fault !== null || base.isJson) return fault
  return faultAt(base, 'SHELL requires the arguments to be in JSON form')
}

export function readStopsignal(source: Source): StopsignalInstruction {
  // BuildKit does not look at its flags.
  const problem = problemOf(source, (base) => needsOneArgument(base, 'STOPSIGNAL'))
  return { ...source.base, kind: 'STOPSIGNAL', signal: source.base.words[0] ?? null, problem }
}

export function readUser(source: Source): UserInstruction {
  const problem = problemOf(source, (base) => needsOneArgument(base, 'USER') ?? hasNoFlags(base))
  return { ...source.base, kind: 'USER', user: source.base.words[0] ?? null, problem }
}

export function readVolume(source: Source): VolumeInstruction {
  return { ...source.base, kind: 'VOLUME', paths: source.base.words, problem: problemOf(source, checkVolume) }
}

function checkVolume(base: Base): Fault | null {
  const fault = needsArgument(base, 'VOLUME', base.words.length) ?? hasNoFlags(base)
  if (fault !== null) return fault
  const empty = base.words.find((word) => trimSpace(word.value) === '')
  return empty === undefined ? null : faultAt(empty, 'VOLUME specified can not be an empty string')
}

export function readWorkdir(source: Source): WorkdirInstruction {
  const problem = problemOf(source, (base) => needsOneArgument(base, 'WORKDIR') ?? hasNoFlags(base))
  return { ...source.base, kind: 'WORKDIR', path: source.base.words[0] ?? null, problem }
}

export function readUnknown(source: Source): UnknownInstruction {
  return { ...source.base, kind: 'UNKNOWN', problem: problemOf(source, checkKeyword) }
}

const LOWER_KEYWORDS = KEYWORDS.map((keyword) => keyword.toLowerCase())

function checkKeyword(base: Base): Fault {
  const written = base.keyword.value
  const [suggestion] = nearest(toLower(written), LOWER_KEYWORDS)
  const hint = suggestion === undefined ? '' : ` (did you mean ${matchCase(suggestion, written)}?)`
  return faultAt(base.keyword, `unknown instruction: ${written}${hint}`, 'unknown-instruction')
}

/** The suggestion in upper case if that is how the keyword is written. */
function matchCase(suggestion: string, written: string): string {
  const isUpper = written !== toLower(written) && written === written.toUpperCase()
  return isUpper ? suggestion.toUpperCase() : suggestion
}

function hasNoFlags(base: Base): Fault | null {
  return checkFlags(base.flags, NO_FLAGS)
}
