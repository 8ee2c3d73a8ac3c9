import type { Code } from 'mdast'
import { listNames, unknownName } from '../closest-name.ts'
import type { Complaint, Fault } from '../problem.ts'
import { type FenceMeta, isWithin, type LineRange, parseFenceMeta } from './fence-meta.ts'
import { findLanguage, languageNames } from './languages.ts'
import { placeOf } from './tree.ts'

type CodeFault = Complaint & Partial<Fault>

/** What is wrong with a block of code: its language, or what is written behind it. */
export function checkCode(code: Code, source: string): readonly CodeFault[] {
  if (!/^[`~]{3}/.test(source)) {
    return [{ message: 'Code without a fence', expected: '``` and a language above it, ``` below it' }]
  }
  return [...checkLanguage(code), ...checkMeta(code, source)]
}

function checkLanguage({ lang }: Code): readonly CodeFault[] {
  if (!lang) return [{ message: 'Code without a language', expected: `${listNames(languageNames)} behind the \`\`\`` }]
  if (findLanguage(lang) !== null) return []
  return [unknownName('language', lang, languageNames)]
}

function checkMeta(code: Code, source: string): readonly CodeFault[] {
  if (!code.meta) return []
  const { line, column } = placeOf(code)
  const metaStart = Math.max(0, source.split('\n')[0]?.indexOf(code.meta) ?? 0)
  const fence = parseFenceMeta(code.meta)
  const unread = fence.faults.map(({ index, message, expected }) => ({
    line,
    column: column + metaStart + index,
    message,
    expected,
  }))
  return [...unread, ...checkLines(fence, code.value.split('\n').length)]
}

function checkLines(fence: FenceMeta, lineCount: number): readonly CodeFault[] {
  const noted = fence.notes.map((note): LineRange => ({ from: note.line, to: note.line }))
  const ranges = [...fence.ships, ...fence.stays, ...fence.emphasis, ...noted]
  const beyond = ranges.find(({ from, to }) => from < 1 || to > lineCount)
  const faults: CodeFault[] = []
  if (beyond !== undefined) {
    faults.push({
      message: `This code has no line ${Math.max(beyond.to, beyond.from)}`,
      expected: `lines 1 to ${lineCount}`,
    })
  }
  const both = fence.ships.find(({ from, to }) => fence.stays.some((stays) => stays.from <= to && from <= stays.to))
  if (both !== undefined) {
    const line = isWithin(both.from, fence.stays) ? both.from : both.to
    faults.push({ message: `Line ${line} both ships and stays behind`, expected: 'one of the two' })
  }
  return faults
}
