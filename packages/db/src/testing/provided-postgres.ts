/** What the test run tells its workers: a server, and a migrated database on it to copy. */
export interface ProvidedPostgres {
  readonly serverUrl: string
  readonly templateName: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: ProvidedPostgres
  }
}
