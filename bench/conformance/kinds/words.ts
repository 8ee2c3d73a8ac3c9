import { expandWord, expandWords } from '@stagecraft/analyzer'
import type { Environment, Expansion } from '@stagecraft/analyzer'
import type { ConformanceCase, ConformanceKind } from '../kind.ts'

interface WordRow {
  readonly line?: number
  readonly platform?: 'A' | 'U' | 'W'
  readonly word: string
  readonly env: readonly string[]
  readonly error: boolean
  readonly expected: string | readonly string[] | null
  readonly oracleError?: string | null
  readonly matched?: readonly string[]
  readonly unmatched?: readonly string[]
}

interface WordFile {
  readonly processWord?: readonly WordRow[]
  readonly processWords?: readonly WordRow[]
  readonly processWordWithMatches?: readonly WordRow[]
  readonly mandatory?: readonly WordRow[]
}

/** What becomes of a word: its value, the words it splits into, the variables it used, or why it can't be read. */
export const words: ConformanceKind = {
  name: 'words',
  files: ['word-cases'],
  *read(file) {
    const rows = file.json() as WordFile
    for (const row of rows.processWord ?? []) yield wordCase('word', row, expandWord)
    for (const row of rows.processWords ?? []) yield wordCase('words', row, expandWords)
    for (const row of rows.mandatory ?? []) yield wordCase('mandatory', row, expandWord)
    for (const row of rows.processWordWithMatches ?? []) yield matchCase(row)
  },
}

type Expand = (word: string, environment: Environment) => Expansion<string | readonly string[]>

function wordCase(list: string, row: WordRow, expand: Expand): ConformanceCase {
  return {
    id: idOf(list, row),
    expected: expectedOf(row),
    answer: () => outcomeOf(expand(row.word, environmentOf(row)), row),
  }
}

/** Which variables were used is only recorded where the word could be read. */
function matchCase(row: WordRow): ConformanceCase {
  if (row.error) return wordCase('matches', row, expandWord)
  const { matched = [], unmatched = [] } = row
  return {
    id: idOf('matches', row),
    expected: { value: row.expected, matched, unmatched },
    answer: () => {
      const expansion = expandWord(row.word, environmentOf(row))
      const { names } = expansion
      const value = outcomeOf(expansion, row)
      return { value, matched: [...names.matched].toSorted(), unmatched: [...names.unmatched].toSorted() }
    },
  }
}

function expectedOf({ error, expected, oracleError }: WordRow): unknown {
  return error ? { refused: oracleError ?? true } : expected
}

function outcomeOf(expansion: Expansion<unknown>, { oracleError }: WordRow): unknown {
  if (expansion.ok) return expansion.value
  // Where no message was recorded, it is only known that there was one.
  return { refused: oracleError == null ? true : expansion.message }
}

/** As on Windows, names are the same in any case if the row says so. */
function environmentOf({ env, platform }: WordRow): Environment {
  const normalize = (name: string) => (platform === 'W' ? name.toUpperCase() : name)
  const values = new Map<string, string>()
  for (const entry of env) {
    const equals = entry.indexOf('=')
    if (equals === -1) values.set(normalize(entry), '')
    else values.set(normalize(entry.slice(0, equals)), entry.slice(equals + 1))
  }
  return { get: (name) => values.get(normalize(name)) }
}

function idOf(list: string, { line, word, env }: WordRow): string {
  return `${list}${line === undefined ? '' : ` line ${line}`}: ${word} with ${env.join(' ')}`
}
