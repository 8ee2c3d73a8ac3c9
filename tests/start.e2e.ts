import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { familyOf, killAtOnce, survivorsOf, type RunningProcess } from './processes.ts'
import { isReady, launchProduct, makeDataDir, startProduct, until } from './product.ts'
import { Visitor } from './visitor.ts'

const course = 'multi-stage-builds'
const data = makeDataDir()
let product = await startProduct({ dataDir: data.path })
let guest = new Visitor(product.url)
await guest.becomeGuest()
const revisionId = await findQuestion(guest)

afterAll(async () => {
  await product.stop()
  data.remove()
})

describe('the first start', () => {
  it('makes everything that is needed and says what it does', () => {
    expect(product.output()).toMatch(/PostgreSQL started.*Database migrated.*published as version 1.*Ready/s)
  })

  it('serves the bundled course', async () => {
    expect(await guest.ask('catalog.courses')).toEqual([expect.objectContaining({ slug: 'multi-stage-builds' })])
  })

  it('takes answers', async () => {
    await submitAnswer(guest)
    expect(await countAttempts(guest)).toBe(1)
  })

  it('is refused a second time on the same data, by name of the one that runs', async () => {
    const second = await launchProduct({ dataDir: data.path })
    expect(await second.exited).toEqual({ code: 1, signal: null })
    expect(second.output()).toContain(`running already: process ${product.pid}`)
    expect(await isReady(product.url)).toBe(true)
  })

  it('is refused on a port that is taken', async () => {
    const other = makeDataDir()
    const second = await launchProduct({ dataDir: other.path, port: Number(new URL(product.url).port) })
    expect(await second.exited).toEqual({ code: 1, signal: null })
    expect(second.output()).toContain('PORT')
    other.remove()
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('stops everything, and nothing is lost', async () => {
    const family = familyOf(product.pid)
    expect(family.map(({ command }) => command).join('\n')).toMatch(/postgres/)
    expect(await product.stop(signal)).toEqual({ code: 0, signal: null })
    expect(survivorsOf(family)).toEqual([])
    await startAgain()
    expect(await countAttempts(guest)).toBe(1)
  })

  it('is followed by a start that prepares nothing again', () => {
    expect(product.output()).not.toMatch(/installed|generated|migrated|published|built/)
  })
})

describe('kill -9', () => {
  it('of the database: it is started again, and the web process finds it', async () => {
    const postmaster = familyOf(product.pid).find(({ command }) => /postgres.* -D /.test(command))
    killAtOnce(postmaster ? [postmaster] : [])
    await until(() => product.output().includes('PostgreSQL ended unexpectedly'), 'the loss is noticed')
    await until(() => isReady(product.url), 'the product is ready again')
    expect(await countAttempts(guest)).toBe(1)
  })

  it('of the web process: the command says so, ends, and leaves nothing running', async () => {
    const family = familyOf(product.pid)
    killAtOnce(family.filter(({ command }) => command.includes('next')))
    expect((await product.exited).code).toBe(1)
    expect(product.output()).toContain('✗')
    await untilGone(family)
    await startAgain()
    expect(await countAttempts(guest)).toBe(1)
  })

  it('of the command: what it had started ends by itself', async () => {
    const family = familyOf(product.pid)
    await product.stop('SIGKILL')
    await untilGone(family)
    await startAgain()
    expect(await countAttempts(guest)).toBe(1)
  })

  it('of everything at once: the next start recovers', async () => {
    await submitAnswer(guest)
    killAtOnce(familyOf(product.pid).toReversed())
    await product.exited
    await startAgain()
    expect(await countAttempts(guest)).toBe(2)
  })
})

describe('settings that cannot work', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none' }, 'DATABASE_URL'],
  ])('%j: the start says which', async (env, says) => {
    const other = makeDataDir()
    const launch = await launchProduct({ dataDir: other.path, env })
    expect(await launch.exited).toEqual({ code: 1, signal: null })
    expect(launch.output()).toContain(says)
    expect(launch.output()).not.toMatch(/\n\s+at /)
    other.remove()
  })
})

async function startAgain(): Promise<void> {
  product = await startProduct({ dataDir: data.path })
  guest = guest.at(product.url)
}

function untilGone(family: readonly RunningProcess[]): Promise<void> {
  return until(
    () => survivorsOf(family).length === 0,
    () => `these end: ${JSON.stringify(survivorsOf(family))}`,
  )
}

async function findQuestion(visitor: Visitor): Promise<string> {
  const { modules } = await visitor.ask<CourseView>('catalog.course', { course })
  const lesson = modules.flatMap(({ items }) => items).find(({ questions }) => questions.length > 0)
  const { blocks } = await visitor.ask<LessonView>('catalog.lesson', { course, lesson: lesson?.key })
  const revision = blocks.find(({ kind }) => kind === 'question')?.question?.revisionId
  if (revision === undefined) throw new Error('The bundled course asks nothing')
  return revision
}

function submitAnswer(visitor: Visitor): Promise<unknown> {
  return visitor.send('attempts.submit', {
    id: randomUUID(),
    revisionId,
    seed: 0,
    answer: { kind: 'choice', chosen: [] },
  })
}

async function countAttempts(visitor: Visitor): Promise<number> {
  const { items } = await visitor.ask<ProgressView>('progress.course', { course })
  return Object.values(items).reduce((total, { attempts }) => total + attempts, 0)
}

interface CourseView {
  readonly modules: readonly {
    readonly items: readonly { readonly key: string; readonly questions: readonly string[] }[]
  }[]
}

interface LessonView {
  readonly blocks: readonly { readonly kind: string; readonly question?: { readonly revisionId: string } }[]
}

interface ProgressView {
  readonly items: Readonly<Record<string, { readonly attempts: number }>>
}
