import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A real Dockerfile, and what hadolint was recorded to find in it. */
export interface RecordedFile {
  readonly id: string
  readonly text: string
  readonly hadolint: readonly RecordedFinding[]
}

export interface RecordedFinding {
  readonly code: string
  readonly line: number
}

/** What is known of one of hadolint's rules. */
export interface HadolintRule {
  readonly code: string
  /** `ignore` for what it does not look for unless it is told to, and so did not when it was recorded. */
  readonly severity: string
}

/** Where the recordings and the facts are below the folder of the data; null if they are not there. */
export function findRecordings(folder: string): Recordings | null {
  const corpus = join(folder, 'conformance/corpus.dev.jsonl')
  const rules = join(folder, 'facts/hadolint-rules.json')
  return existsSync(corpus) && existsSync(rules) ? { files: readFiles(corpus), rules: readRules(rules) } : null
}

/** The recorded files, and all rules that hadolint has. */
export interface Recordings {
  readonly files: readonly RecordedFile[]
  readonly rules: readonly HadolintRule[]
}

interface CorpusRow {
  readonly repo: string
  readonly path: string
  readonly text: string
  readonly oracle: { readonly hadolint?: readonly RecordedFinding[] }
}

function readFiles(path: string): readonly RecordedFile[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { repo, path: file, text, oracle } = JSON.parse(line) as CorpusRow
      return { id: `${repo} ${file}`, text, hadolint: oracle.hadolint ?? [] }
    })
}

function readRules(path: string): readonly HadolintRule[] {
  const { rules } = JSON.parse(readFileSync(path, 'utf8')) as { readonly rules: readonly HadolintRule[] }
  return rules
}
