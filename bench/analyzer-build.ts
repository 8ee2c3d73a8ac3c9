import type * as Build from './analyzer/measure-build.ts'
import { importBundled } from './bundled.ts'

const { measureBuild } = (await importBundled('analyzer/measure-build.ts')) as typeof Build

measureBuild()
