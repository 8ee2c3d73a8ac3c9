import { openSchemaEngine } from './schema-engine.ts'

/** Returns the SQL that takes the database to the Prisma schema; an empty string when they agree. */
export async function diffSchema(url: string, schema: string): Promise<string> {
  const datamodel = [{ path: 'schema.prisma', content: schema }]
  const { engine, close } = await openSchemaEngine(url, schema)
  try {
    const { stdout, exitCode } = await engine.diff({
      // "The database the engine is connected to"; files and folder only matter for several schemas.
      from: { tag: 'schemaDatasource', files: datamodel, configDir: '.' },
      to: { tag: 'schemaDatamodel', files: datamodel },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  } finally {
    await close()
  }
}
