// pnpm db:rebuild [progress|mastery|reviews|statistics|all]: what is derived from attempts, made from them again. The
// product may run meanwhile; answers wait while it lasts, and statistics are counted afterwards.
import path from 'node:path'
import { createDb } from '@stagecraft/db'
import { joinEmbedded } from '@stagecraft/db/embedded'
import {
  countAttempts,
  type Platform,
  rebuildMastery,
  rebuildProgress,
  rebuildReviewCards,
  rebuildStatistics,
} from '@stagecraft/learning'
import { explain, step } from './prepare/progress.mjs'
import { readSettings } from './prepare/settings.mjs'
import { migrate } from './serve/migrate.ts'

const parts: Readonly<Record<string, (platform: Platform) => Promise<number>>> = {
  progress: rebuildProgress,
  mastery: rebuildMastery,
  reviews: rebuildReviewCards,
  statistics: async (platform) => {
    const rows = await rebuildStatistics(platform)
    await countAttempts(platform, { atMost: Number.POSITIVE_INFINITY })
    return rows
  },
}

const HOUR_MS = 3_600_000

const [wanted = 'all'] = process.argv.slice(2)
const chosen = Object.entries(parts).filter(([name]) => wanted === 'all' || name === wanted)
if (chosen.length === 0) {
  console.error(`There is no “${wanted}” to rebuild.\n\nUsage: pnpm db:rebuild [${Object.keys(parts).join('|')}|all]`)
  process.exitCode = 1
} else {
  await rebuild().catch((error: unknown) => {
    explain(error)
    process.exitCode = 1
  })
}

async function rebuild(): Promise<void> {
  const { databaseUrl, dataDir } = readSettings(process.env)
  const server =
    databaseUrl === null
      ? await joinEmbedded({ dataDir: path.join(dataDir, 'postgres') })
      : { url: databaseUrl, stop: () => Promise.resolve() }
  const db = createDb(server.url, { poolSize: 2, statementTimeoutMs: HOUR_MS })
  try {
    await migrate(server.url)
    for (const [name, make] of chosen) await step(`Made anew: ${name}`, () => make({ db }))
  } finally {
    await db.$disconnect()
    await server.stop()
  }
}
