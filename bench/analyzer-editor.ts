import type * as Editor from './analyzer/measure-editor.ts'
import { importBundled } from './bundled.ts'

const { measureEditor } = (await importBundled('analyzer/measure-editor.ts')) as typeof Editor

measureEditor()
