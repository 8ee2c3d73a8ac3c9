import { fileURLToPath } from 'node:url'
import type * as Parse from './analyzer/measure-parse.ts'
import { importBundled } from './bundled.ts'

const { measureParse } = (await importBundled('analyzer/measure-parse.ts')) as typeof Parse

measureParse(fileURLToPath(new URL('../../shared/conformance/corpus.dev.jsonl', import.meta.url)))
