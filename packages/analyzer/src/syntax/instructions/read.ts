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
import type { Instruction } from './types.ts'
import { readArg, readEnv, readLabel } from './variables.ts'

/** Where an instruction stands, and what belongs to it but not to its line. */
export type Surroundings = Pick<Base, 'start' | 'end' | 'firstLine' | 'lastLine' | 'heredocs' | 'commentsAbove'>

/** Makes an instruction of a line that has been split, with what BuildKit refuses in it. */
export function readInstruction(draft: Draft, surroundings: Surroundings): Instruction {
  // Triggers may nest deeper than the stack is, so they are read from the innermost outwards.
  const outer: Draft[] = []
  let innermost = draft
  for (; innermost.trigger !== null; innermost = innermost.trigger) outer.push(innermost)
  const place = (part: Draft): Surroundings => (part === draft ? surroundings : placeOfTrigger(part, surroundings))
  let instruction = readOne({ draft: innermost, base: baseOf(innermost, place(innermost)) })
  for (const onbuild of outer.toReversed()) {
    instruction = readOnbuild({ draft: onbuild, base: baseOf(onbuild, place(onbuild)) }, instruction)
  }
  return instruction
}

function placeOfTrigger(draft: Draft, surroundings: Surroundings): Surroundings {
  return { ...surroundings, start: draft.keyword.start, commentsAbove: [] }
}

function baseOf(draft: Draft, surroundings: Surroundings): Base {
  const { keyword, flags, words, isJson, line } = draft
  const { start, end, firstLine, lastLine, heredocs, commentsAbove } = surroundings
  return { start, end, firstLine, lastLine, keyword, flags, words, isJson, heredocs, line, commentsAbove }
}

function readOne(source: Source): Instruction {
  switch (source.draft.kind) {
    case 'ADD':
      return readAdd(source)
    case 'ARG':
      return readArg(source)
    case 'CMD':
      return readCmd(source)
    case 'COPY':
      return readCopy(source)
    case 'ENTRYPOINT':
      return readEntrypoint(source)
    case 'ENV':
      return readEnv(source)
    case 'EXPOSE':
      return readExpose(source)
    case 'FROM':
      return readFrom(source)
    case 'HEALTHCHECK':
      return readHealthcheck(source)
    case 'LABEL':
      return readLabel(source)
    case 'MAINTAINER':
      return readMaintainer(source)
    case 'ONBUILD':
      return readOnbuild(source, null)
    case 'RUN':
      return readRun(source)
    case 'SHELL':
      return readShell(source)
    case 'STOPSIGNAL':
      return readStopsignal(source)
    case 'USER':
      return readUser(source)
    case 'VOLUME':
      return readVolume(source)
    case 'WORKDIR':
      return readWorkdir(source)
    case 'UNKNOWN':
      return readUnknown(source)
  }
}
