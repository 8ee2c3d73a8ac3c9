import { generateClient } from './generate-client.mjs'
import { installPackages } from './install-packages.mjs'
import { step } from './progress.mjs'

/**
 * Makes a fresh clone ready to run its own TypeScript: packages and Prisma client. Costs next to nothing when they
 * are there already.
 *
 * @param {AbortSignal} [stop]
 */
export async function prepareWorkspace(stop) {
  await installPackages(stop)
  await step('Prisma client generated', () => generateClient(stop))
}
