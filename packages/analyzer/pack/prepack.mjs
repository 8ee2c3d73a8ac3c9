// prepack.mjs: makes dist/, the part of the package that is not in the repository.
import { copyFile, rm } from 'node:fs/promises'
import { applyPublishConfig } from './applied-manifest.mjs'
import { bundle } from './bundle.mjs'
import { inPackage } from './in-package.mjs'
import { writeDeclarations } from './write-declarations.mjs'

await rm(inPackage('dist'), { recursive: true, force: true })
await bundle('src/cli.ts', 'dist/cli.js')
await bundle('src/index.ts', 'dist/index.js')
await writeDeclarations('dist/types')
await copyFile(inPackage('../../LICENSE'), inPackage('dist/LICENSE'))
await copyFile(inPackage('node_modules/unbash/LICENSE'), inPackage('dist/LICENSE.unbash'))
await applyPublishConfig()
