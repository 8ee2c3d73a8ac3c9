import type { Draft } from '../draft.ts'
import type { Base, Source } from './base.ts'
import { readFrom } from './from.ts'
import { readHealthcheck } from './healthcheck.ts'
import { readOnbuild } from './onbuild.ts'
import {
  readCmd,
  readEntrypoint,
  readExpose,
  readMaintainer,
  readShell,
  readStopsignal,
  readUnknown,
  readUser,
  readVolume,
  readWorkdir,
} from './plain.ts'
import { readRun } from './run.ts'
import { readAdd, readCopy } from './transfer.ts'
import type { Instruction, InstructionKind } from './types.ts'
import { readArg, readEnv, readLabel } from './variables.ts'

/** Where an instruction stands, and what belongs to it but not to its line. */
export type Place = Pick<Base, 'start' | 'end' | 'firstLine' | 'lastLine' | 'heredocs' | 'commentsAbove'>

/** Makes an instruction of a line that has been split, with what BuildKit refuses in it. */
export function readInstruction(draft: Draft, place: Place): Instruction {
  if (draft.trigger === null) return readOne({ draft, base: baseOf(draft, place) })
  // Triggers may nest deeper than the stack is, so they are read from the innermost outwards.
  const inside = { ...place, commentsAbove: [] }
  const outer: Draft[] = []
  let innermost = draft
  for (; innermost.trigger !== null; innermost = innermost.trigger) outer.push(innermost)
  let instruction = readOne(sourceOfTrigger(innermost, inside))
  for (const onbuild of outer.slice(1).toReversed())
    instruction = readOnbuild(sourceOfTrigger(onbuild, inside), instruction)
  return readOnbuild({ draft, base: baseOf(draft, place) }, instruction)
}

function sourceOfTrigger(draft: Draft, place: Place): Source {
  return { draft, base: baseOf(draft, { ...place, start: draft.keyword.start }) }
}

function baseOf(draft: Draft, place: Place): Base {
  const { keyword, flags, words, isJson, line } = draft
  const { start, end, firstLine, lastLine, heredocs, commentsAbove } = place
  return { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove }
}

function readOne(source: Source): Instruction {
  return READERS[source.draft.kind](source)
}

const READERS: Readonly<Record<InstructionKind, (source: Source) => Instruction>> = {
  ADD: readAdd,
  ARG: readArg,
  CMD: readCmd,
  COPY: readCopy,
  ENTRYPOINT: readEntrypoint,
  ENV: readEnv,
  EXPOSE: readExpose,
  FROM: readFrom,
  HEALTHCHECK: readHealthcheck,
  LABEL: readLabel,
  MAINTAINER: readMaintainer,
  ONBUILD: (source) => readOnbuild(source, null),
  RUN: readRun,
  SHELL: readShell,
  STOPSIGNAL: readStopsignal,
  USER: readUser,
  VOLUME: readVolume,
  WORKDIR: readWorkdir,
  UNKNOWN: readUnknown,
}
