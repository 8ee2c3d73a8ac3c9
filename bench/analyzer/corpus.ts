import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the corpus of real files lies, beside the repository. */
export const CORPUS_FILE = path.join(import.meta.dirname, '../../../shared/conformance/corpus.dev.jsonl')

/** The texts of the corpus; null, with a word about it, if there is no such file. */
export function readCorpus(file: string): readonly string[] | null {
  if (!existsSync(file)) {
    console.log(`the corpus: skipped, there is no ${file}`)
    return null
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { readonly text: string }).text)
}
