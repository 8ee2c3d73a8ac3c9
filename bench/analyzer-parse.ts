import { fileURLToPath } from 'node:url'
import type * as Parse from './analyzer/measure-parse.ts'
import { runBundled } from './bundled.ts'

await runBundled<typeof Parse>('analyzer/measure-parse.ts', ({ measureParse }) => {
  measureParse(fileURLToPath(new URL('../../shared/conformance/corpus.dev.jsonl', import.meta.url)))
})
