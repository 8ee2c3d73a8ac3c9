import { existsSync } from 'node:fs'
import { hashInputs } from './input-hash.mjs'
import { runCommand } from './run-command.mjs'
import { onceFor } from './stamp.mjs'
import { inCheckout } from './top.mjs'

/**
 * Generates the Prisma client if the schema or Prisma has changed since. Returns whether it did.
 *
 * @param {AbortSignal} [stop]
 */
export function generateClient(stop) {
  const hash = hashInputs(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  return onceFor(inCheckout('node_modules/.stagecraft/client'), hash, hasClient, () => {
    const prisma = inCheckout('node_modules/prisma/build/index.js')
    return runCommand(process.execPath, [prisma, 'generate'], advice, { stop, env: { ...process.env, ...offline } })
  })
}

const advice = 'Look at the message above; if it names prisma/schema.prisma, correct the schema there.'

function hasClient() {
  return existsSync(inCheckout('packages/db/src/generated/client.ts'))
}

// The generator wants to download an engine that it does not use; an engine that is "there" already stops it.
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}
