import { configDefaults, defineConfig } from 'vitest/config'

const ignored = [...configDefaults.exclude, '**/.next/**', '**/.data/**']

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        // Pure code: no database, no network, no clock to wait for.
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...ignored, '**/*.db.test.ts'],
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
