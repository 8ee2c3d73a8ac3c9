import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { createCatalogAdapter } from './catalog-adapter.ts'

/** Prisma's schema engine on a database; `close` ends its connections. */
export interface OpenSchemaEngine {
  readonly engine: SchemaEngine
  readonly close: () => Promise<void>
}

/**
 * Opens Prisma's schema engine, as WebAssembly from the package registry, on a database.
 * The native engine would be a download from elsewhere; this one is installed like any dependency.
 */
export async function openSchemaEngine(url: string, schema: string): Promise<OpenSchemaEngine> {
  await instantiate()
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(createCatalogAdapter(pool))
  const engine = await glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, ignoreLog, adapter)
  return { engine, close: () => pool.end() }
}

// The little of the global that is used: Node's types leave it to the DOM's.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

let engineReady: Promise<void> | undefined

// The package's own entry imports the .wasm file as a module, which Node 20 cannot do.
function instantiate(): Promise<void> {
  engineReady ??= (async () => {
    const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = await readFile(gluePath.replace(/\.js$/, '.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports['__wbindgen_start'] as () => void
    start()
  })()
  return engineReady
}

function ignoreLog(): void {}
