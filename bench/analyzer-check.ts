import { CORPUS_FILE } from './analyzer/corpus.ts'
import type * as Check from './analyzer/measure-check.ts'
import { importBundled } from './bundled.ts'

const { measureCheck } = (await importBundled('analyzer/measure-check.ts')) as typeof Check

measureCheck(CORPUS_FILE)
