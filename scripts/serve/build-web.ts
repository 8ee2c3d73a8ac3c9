import { existsSync } from 'node:fs'
import { stopWithParent } from '@stagecraft/db/embedded'
import { hashInputs } from '../prepare/input-hash.mjs'
import { step } from '../prepare/progress.mjs'
import { runCommand } from '../prepare/run-command.mjs'
import { onceFor } from '../prepare/stamp.mjs'
import { inCheckout } from '../prepare/top.mjs'
import { nextCommand, webFolder } from './next-command.ts'

/** Builds the web application if its sources have changed since it was built last. */
export async function buildWeb(stop: AbortSignal): Promise<void> {
  // Courses are data: they come from the database when a page is asked for.
  const hash = hashInputs(
    ['apps/web', 'packages', 'prisma/schema.prisma', 'pnpm-lock.yaml'],
    [process.version],
    courses,
  )
  const isThere = () => existsSync(inCheckout('apps/web/.next/BUILD_ID'))
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await onceFor(inCheckout('apps/web/.next/stagecraft-sources'), hash, isThere, () =>
    step(
      'Web application built',
      () => runCommand(process.execPath, nextCommand('build'), advice, { cwd: webFolder, env, stop, watch }),
      'Building the web application (about a minute, whenever its sources change)',
    ),
  )
}

// A build that nobody waits for any more would write into the next one.
const watch = (pid: number) => stopWithParent(pid, 'TERM')

const courses = ['packages/content/courses']
const advice = 'The message above names the file. If it does not: remove apps/web/.next and start again.'
