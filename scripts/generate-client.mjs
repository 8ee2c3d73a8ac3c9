// pnpm db:generate: the Prisma client for the schema as it is now.
import { generateClient } from './prepare/generate-client.mjs'
import { explain, step } from './prepare/progress.mjs'

try {
  const hasChanged = await step('Prisma client generated', () => generateClient())
  if (!hasChanged) console.log('  ✓ The Prisma client is up to date')
} catch (error) {
  explain(error)
  process.exitCode = 1
}
