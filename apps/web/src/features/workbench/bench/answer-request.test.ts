import { describe, expect, it } from 'vitest'
import { ExerciseSchema, redactQuestion } from '@stagecraft/assessment'
import type { Task } from '../exercise.ts'
import { Analyst } from './analyst.ts'
import { Answerer } from './answer-request.ts'
import type { Reply, Request } from './protocol.ts'

const task = redactQuestion(
  ExerciseSchema.parse({
    kind: 'dockerfile',
    title: 'Shrink it',
    prompt: 'Ship the program.',
    starter: 'FROM golang:1.25\nCOPY . .\nRUN go build -o /server .\n',
    scenario: { preset: 'go' },
    checks: [{ starts: true }],
    solutions: [{ title: 'On scratch', dockerfile: 'FROM scratch', explanation: 'So.' }],
    explanation: 'So.',
    concepts: [],
  }),
  0,
) as Task

// A worker without a thread: what it is asked is answered at once.
function anAnalyst(answerer = new Answerer()): Analyst {
  let hear: (event: { data: Reply }) => void = () => {}
  return new Analyst({
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') hear = listener as typeof hear
    },
    postMessage: (request: Request) => {
      try {
        hear({ data: { id: request.id, ok: true, told: structuredClone(answerer.answer(request)) } })
      } catch (error) {
        hear({ data: { id: request.id, ok: false, message: String(error) } })
      }
    },
    terminate: () => {},
  })
}

describe('what the page asks the worker', () => {
  it('is answered about the exercise that is open', async () => {
    const analyst = anAnalyst()
    const opened = await analyst.ask('open', task)
    expect(opened.starterBytes).toBeGreaterThan(800_000_000)
    expect(opened.project.map(({ path }) => path)).toContain('main.go')
    const text = 'FROM golang:1.25 AS build\nCOPY ma\n'
    expect((await analyst.ask('build', { text })).failure?.reason).toContain('COPY requires')
    expect((await analyst.ask('highlight', { text }))[0]).toEqual({ from: 0, to: 4, kind: 'keyword' })
    expect((await analyst.ask('hover', { text, offset: 1 }))?.title).toContain('FROM')
    const offers = await analyst.ask('complete', { text, offset: text.length - 1 })
    expect(offers.map(({ label }) => label)).toContain('main.go')
    expect(await analyst.ask('problems', { text: 'FORM x' })).not.toEqual([])
  })

  it('is refused before one is open, and the next question is answered all the same', async () => {
    const analyst = anAnalyst()
    await expect(analyst.ask('build', { text: '' })).rejects.toThrow('nothing is open')
    expect(await analyst.ask('open', task)).toMatchObject({ starterBytes: expect.any(Number) })
  })

  it('waits for nothing any more once the page was left', async () => {
    const analyst = new Analyst({ addEventListener: () => {}, postMessage: () => {}, terminate: () => {} } as never)
    const asked = analyst.ask('build', { text: '' })
    analyst.close()
    await expect(asked).rejects.toThrow('left')
  })
})
