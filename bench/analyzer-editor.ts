import type * as Editor from './analyzer/measure-editor.ts'
import { runBundled } from './bundled.ts'

await runBundled<typeof Editor>('analyzer/measure-editor.ts', ({ measureEditor }) => measureEditor())
