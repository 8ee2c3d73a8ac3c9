import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { chompTabs, readHeredocOpener } from '../heredocs.ts'
import type { Heredoc, Word } from '../tree.ts'
import { problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { findFlag, findFlags, isOn } from './flag-lookup.ts'
import { checkFlags, flagRules } from './flag-rules.ts'
import type { FlagRules } from './flag-rules.ts'
import type { AddInstruction, CopyInstruction, CopySource } from './types.ts'

const COPY_FLAGS = flagRules({
  chown: 'text',
  from: 'text',
  chmod: 'text',
  link: 'switch',
  exclude: 'texts',
  parents: 'switch',
})

const ADD_FLAGS = flagRules({
  chown: 'text',
  chmod: 'text',
  link: 'switch',
  'keep-git-dir': 'switch',
  checksum: 'text',
  unpack: 'switch',
  exclude: 'texts',
})

export function readCopy(source: Source): CopyInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { base } = source
  const problem = problemOf(source, () => check(base, 'COPY', COPY_FLAGS))
  return {
    kind: 'COPY',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    sources: sourcesOf(base),
    destination: destinationOf(base),
    chown: findFlag(base, 'chown'),
    chmod: findFlag(base, 'chmod'),
    isLinked: isOn(base, 'link'),
    excludes: findFlags(base, 'exclude'),
    from: findFlag(base, 'from'),
    keepsParents: isOn(base, 'parents'),
  }
}

export function readAdd(source: Source): AddInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { base } = source
  const problem = problemOf(source, () => check(base, 'ADD', ADD_FLAGS))
  return {
    kind: 'ADD',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    sources: sourcesOf(base),
    destination: destinationOf(base),
    chown: findFlag(base, 'chown'),
    chmod: findFlag(base, 'chmod'),
    isLinked: isOn(base, 'link'),
    excludes: findFlags(base, 'exclude'),
    keepsGitDir: isOnOrNull(base, 'keep-git-dir'),
    unpacks: isOnOrNull(base, 'unpack'),
    checksum: findFlag(base, 'checksum'),
  }
}

function sourcesOf({ words, heredocs }: Base): readonly CopySource[] {
  return words.slice(0, -1).map((word) => readSource(word, heredocs))
}

function destinationOf({ words }: Base): Word | null {
  return words.length > 1 ? (words.at(-1) ?? null) : null
}

/** A word that looks like an opener is a file written below, even in a JSON array, where it is empty. */
function readSource(word: Word, heredocs: readonly Heredoc[]): CopySource {
  const opener = word.value.includes('<<') ? readHeredocOpener(word.value) : null
  if (opener === null || typeof opener === 'string') return { kind: 'path', word }
  const body = heredocs.findLast((heredoc) => heredoc.name === opener.name)?.content ?? ''
  const content = opener.chomps ? chompTabs(body) : body
  return { kind: 'heredoc', word, name: opener.name, content, expands: opener.expands }
}

function check(base: Base, keyword: string, flags: FlagRules): Fault | null {
  const destination = base.words.at(-1)
  if (destination === undefined || base.words.length < 2) {
    const complaint = 'requires at least two arguments, but only one was provided. Destination could not be determined'
    return faultAt(base, `${keyword} ${complaint}`)
  }
  const fault = checkFlags(base.flags, flags)
  if (fault !== null) return fault
  const opener = readHeredocOpener(destination.value)
  if (opener === null || typeof opener === 'string') return null
  return faultAt(destination, `${keyword} cannot accept a heredoc as a destination`)
}

function isOnOrNull(base: Base, name: string): boolean | null {
  return findFlag(base, name) === null ? null : isOn(base, name)
}
