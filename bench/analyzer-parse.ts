import { CORPUS_FILE } from './analyzer/corpus.ts'
import type * as Parse from './analyzer/measure-parse.ts'
import { importBundled } from './bundled.ts'

const { measureParse } = (await importBundled('analyzer/measure-parse.ts')) as typeof Parse

measureParse(CORPUS_FILE)
