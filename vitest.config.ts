import { configDefaults, defineConfig } from 'vitest/config'

const ignored = [...configDefaults.exclude, '**/.next/**', '**/.data/**']
const pure = [
  'packages/analyzer/src/{build,editor,facts,images,rules,shell,stages,syntax,text}/**/*.test.ts',
  'packages/assessment/src/**/*.test.ts',
]

// A test says what holds, not how fast; this ends only what hangs.
const HANGS_AFTER_MS = 60_000

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        // Pure code: no database, no network, no clock to wait for, nothing kept between files. So they share what
        // they have loaded, which is most of the work of a small test.
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          exclude: ignored,
          isolate: false,
          pool: 'threads',
          testTimeout: HANGS_AFTER_MS,
        },
      },
      {
        // What starts processes or reads folders, each file on its own.
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...ignored, ...pure, '**/*.db.test.ts'],
          testTimeout: HANGS_AFTER_MS,
        },
      },
      {
        // Use-cases against a real PostgreSQL: a database of its own for each worker, from one migrated template.
        extends: true,
        test: {
          name: 'integration',
          include: ['{apps,packages,scripts,bench}/**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Who may import whom, over the files as they lie there.
        extends: true,
        test: { name: 'architecture', include: ['tests/*.test.ts'], exclude: ignored },
      },
      {
        // `npm start` itself: processes, signals, a data folder. One at a time, and long.
        extends: true,
        test: {
          name: 'start',
          include: ['tests/*.e2e.ts'],
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
