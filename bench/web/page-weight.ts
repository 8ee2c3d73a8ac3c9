// JavaScript that each lesson sends, and other pages, beside an empty page of the same framework version built in the same run:
//   pnpm bench:weight
import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { startEmbedded } from '@stagecraft/db/embedded'
import { createHttpClient, findLessonPaths } from './learner.ts'
import { findFreePort, startProduct } from './product.ts'

const scratch = await mkdtemp(path.join(tmpdir(), 'stagecraft-weight-'))
const database = await startEmbedded({ dataDir: path.join(scratch, 'postgres') })
const product = await startProduct({ databaseUrl: database.url, dataDir: scratch, port: await findFreePort() })
try {
  const lessons = await findLessonPaths(createHttpClient(product.url, 1))
  const empty = await weighEmptyPage()
  console.log('page'.padEnd(24) + 'scripts'.padStart(9) + 'KB gzip'.padStart(10) + 'more than empty'.padStart(18))
  report('empty page', empty, empty)
  for (const page of ['/', '/courses', ...lessons, '/sign-in'])
    report(page, await weigh(`${product.url}${page}`), empty)
} finally {
  await product.stop()
  await database.stop()
  await rm(scratch, { recursive: true, force: true })
}

interface Weight {
  readonly scripts: number
  readonly bytes: number
}

// Every script the browser runs for the page, compressed as a proxy would, and those that it is told to fetch for parts
// of it, such as the fields of questions; polyfills for old browsers are not fetched.
async function weigh(address: string): Promise<Weight> {
  const html = await (await fetch(address)).text()
  const sources = new Set<string>()
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (tag.startsWith('<link') && !/\sas="script"/.test(tag)) continue
    const source = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1]
    if (source !== undefined && !/\snomodule/i.test(tag)) sources.add(source.replaceAll('&amp;', '&'))
  }
  let bytes = 0
  for (const source of sources) {
    const script = await (await fetch(new URL(source, address))).arrayBuffer()
    bytes += gzipSync(Buffer.from(script)).length
  }
  return { scripts: sources.size, bytes }
}

async function weighEmptyPage(): Promise<Weight> {
  const web = path.join(import.meta.dirname, '../../apps/web')
  const app = path.join(scratch, 'empty-app')
  await cp(path.join(import.meta.dirname, 'empty-app'), app, { recursive: true })
  await symlink(path.join(web, 'node_modules'), path.join(app, 'node_modules'))
  const next = path.join(web, 'node_modules/next/dist/bin/next')
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: app, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the empty page could not be built:\n${built.stdout}${built.stderr}`)
  const port = await findFreePort()
  const server = spawn(process.execPath, [next, 'start', '-p', String(port)], { cwd: app, stdio: 'ignore' })
  try {
    const address = `http://localhost:${port}/`
    while (
      !(await fetch(address)
        .then((response) => response.ok)
        .catch(() => false))
    )
      await sleep(100)
    return await weigh(address)
  } finally {
    server.kill()
  }
}

function report(name: string, { scripts, bytes }: Weight, empty: Weight): void {
  const kb = (value: number) => (value / 1024).toFixed(1)
  const more = kb(bytes - empty.bytes)
  console.log(name.slice(-24).padEnd(24) + String(scripts).padStart(9) + kb(bytes).padStart(10) + more.padStart(18))
}
