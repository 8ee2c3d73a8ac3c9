import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import type { Base, Plan, PlannedStage, PlanOptions } from './plan-types.ts'
import { plan } from './plan.ts'

function planOf(text: string, options?: PlanOptions): Plan {
  return plan(parse(text), options)
}

function describeBase(base: Base): string {
  switch (base.kind) {
    case 'scratch':
    case 'invalid':
      return base.kind
    case 'stage':
      return `stage ${base.stage.label}`
    case 'image':
      return base.reference
    case 'context':
      return `context ${base.name}`
  }
}

function lastStage({ stages }: Plan): PlannedStage {
  const stage = stages.at(-1)
  if (stage === undefined) throw new Error('The text has no stage.')
  return stage
}

describe('what stages stand on', () => {
  test.each([
    ['FROM node:22', ['docker.io/library/node:22']],
    ['FROM scratch', ['scratch']],
    ['FROM alpine AS Base\nFROM base\nFROM Base', ['docker.io/library/alpine:latest', 'stage base', 'invalid']],
    ['FROM a AS a\nFROM a', ['docker.io/library/a:latest', 'stage a']],
    ['ARG V=22\nFROM node:$V\nARG V=20\nFROM node:$V', ['docker.io/library/node:22', 'docker.io/library/node:22']],
    [
      'FROM alpine AS b\nFROM a AS b\nFROM b',
      ['docker.io/library/alpine:latest', 'docker.io/library/a:latest', 'stage b'],
    ],
    ['FROM later\nFROM alpine AS later', ['docker.io/library/later:latest', 'docker.io/library/alpine:latest']],
    ['FROM app-$TARGETARCH', ['docker.io/library/app-amd64:latest']],
  ])('%j', (text, bases) => {
    expect(planOf(text).stages.map(({ base }) => describeBase(base))).toEqual(bases)
  })

  test('a named context takes the place of a stage or an image', () => {
    const { stages } = planOf('FROM alpine AS tools\nRUN a\nFROM sources\nCOPY --from=tools /x /', {
      contexts: ['tools', 'sources'],
    })
    expect(stages.map(({ base }) => describeBase(base))).toEqual(['context tools', 'context sources'])
    expect(stages.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([[], ['COPY']])
  })
})

describe('what the target needs', () => {
  const text = [
    'FROM golang AS deps',
    'FROM deps AS build',
    'FROM node AS site',
    'FROM alpine AS test',
    'COPY --from=build /app /',
    'FROM scratch AS final',
    'COPY --from=BUILD /app /',
    'RUN --mount=type=bind,from=site,target=/s true',
    'COPY --from=nginx /etc/nginx /etc/nginx',
  ].join('\n')

  test.each([
    [undefined, ['deps', 'build', 'site', 'final'], ['final']],
    ['Test', ['deps', 'build', 'test'], ['test']],
    ['build', ['deps', 'build'], ['deps', 'build']],
  ])('target %s', (target, needed, shipping) => {
    const { stages } = planOf(text, target === undefined ? {} : { target })
    expect(stages.filter((stage) => stage.isNeeded).map(({ label }) => label)).toEqual(needed)
    expect(stages.filter((stage) => stage.ships).map(({ label }) => label)).toEqual(shipping)
  })

  test('sources are stages, images, numbers, or the context', () => {
    const steps = lastStage(planOf(`${text}\nCOPY --from=0 /x /\nCOPY --from=5 /y /\nCOPY . .`)).steps
    const sources = steps.flatMap((step) => (step.kind === 'COPY' ? [step.from && describeBase(step.from)] : []))
    // Each mount and each image that is named takes the next number: nginx comes after the five stages.
    expect(sources).toEqual([
      'stage build',
      'docker.io/library/nginx:latest',
      'stage deps',
      'docker.io/library/nginx:latest',
      null,
    ])
  })
})

describe('words', () => {
  test.each([
    ['ARG A=1\nFROM x\nCOPY a$A /', 'a'],
    ['ARG A=1\nFROM x\nARG A\nCOPY a$A /', 'a1'],
    ['ARG A=1\nFROM x\nARG A=2\nCOPY a$A /', 'a2'],
    ['FROM x\nARG A=1\nENV A=2\nCOPY a$A /', 'a2'],
    ['FROM x\nENV A=2\nARG A=1\nCOPY a$A /', 'a1'],
    ['FROM x\nENV A=1 B=$A\nCOPY a$B /', 'a'],
    ['FROM x AS y\nARG A=1\nFROM y\nCOPY a$A /', 'a1'],
    ['FROM x AS y\nENV A=1\nARG A=2\nFROM y\nCOPY a$A /', 'a1'],
    ['FROM x\nCOPY a$TARGETARCH /', 'a'],
    ['FROM x\nARG TARGETARCH\nCOPY a$TARGETARCH /', 'aamd64'],
    ['FROM x\nARG TARGETSTAGE\nCOPY a$TARGETSTAGE /', 'adefault'],
    ['FROM x\nARG constructor\nCOPY a$constructor /', 'a'],
    ['FROM known\nCOPY a$V /', 'a7'],
    ["FROM x\nENV A=1\nCOPY 'a$A' /", 'a$A'],
  ])('%j copies', (text, source) => {
    const images = { known: { config: { Env: ['V=7'] } } }
    const step = lastStage(planOf(text, { images })).steps.at(-1)
    expect(step?.kind === 'COPY' && step.sources).toEqual([source])
  })

  test('a build argument comes before a default, but only where an ARG asks for it', () => {
    const { stages } = planOf('ARG V=1\nFROM node:$V\nCOPY a$V /\nARG V=2\nCOPY a$V /', { buildArgs: { V: '3' } })
    expect(stages[0]?.baseName).toBe('node:3')
    expect(stages[0]?.steps.flatMap((step) => (step.kind === 'COPY' ? step.sources : []))).toEqual(['a', 'a3'])
  })

  test('platforms', () => {
    const text = 'FROM --platform=$BUILDPLATFORM a AS b\nFROM b\nFROM c\nFROM --platform=windows/amd64 d\nFROM scratch'
    const { stages } = planOf(text, { platform: 'linux/arm64' })
    expect(stages.map(({ platform }) => `${platform.os}/${platform.architecture}`)).toEqual([
      'linux/amd64',
      'linux/amd64',
      'linux/arm64',
      'windows/amd64',
      'linux/arm64',
    ])
  })
})

describe('image config', () => {
  const facts = {
    Env: ['PATH=/bin', 'A=1'],
    Cmd: ['base'],
    User: 'app',
    WorkingDir: '/srv',
    ExposedPorts: { '80/tcp': {} },
    Labels: { from: 'base' },
  }

  test('a stage takes over and changes what is below', () => {
    const text =
      'FROM base\nENV A=2 B=3\nEXPOSE 81\nWORKDIR x\nLABEL a=b\nVOLUME /v\nUSER root\nSTOPSIGNAL 9\nONBUILD RUN a'
    const { config } = lastStage(planOf(text, { images: { base: { config: facts } } }))
    expect([...config.env.entries()]).toEqual([
      ['PATH', '/bin'],
      ['A', '2'],
      ['B', '3'],
    ])
    expect(config.exposedPorts.names()).toEqual(['80/tcp', '81/tcp'])
    expect(config).toMatchObject({
      cmd: ['base'],
      user: 'root',
      workingDir: '/srv/x',
      stopSignal: '9',
      onBuild: ['RUN a'],
    })
    expect([...config.labels.entries()]).toEqual([
      ['from', 'base'],
      ['a', 'b'],
    ])
  })

  test.each([
    ['FROM base\nENTRYPOINT ["e"]', ['e'], null],
    ['FROM base\nCMD ["c"]\nENTRYPOINT ["e"]', ['e'], ['c']],
    ['FROM base\nCMD c', null, ['/bin/sh', '-c', 'c']],
    ['FROM base\nSHELL ["bash"]\nCMD c d', null, ['bash', 'c d']],
    ['FROM base\nENTRYPOINT []', null, null],
    ['FROM --platform=windows/amd64 x\nCMD c', null, ['cmd', '/S', '/C', 'c']],
  ])('%j starts', (text, entrypoint, cmd) => {
    const { config } = lastStage(planOf(text, { images: { base: { config: facts } } }))
    expect([config.entrypoint, config.cmd]).toEqual([entrypoint, cmd])
  })

  test('a step knows what held before it', () => {
    const { steps } = lastStage(planOf('FROM scratch\nWORKDIR /a\nENV V=1\nRUN x'))
    expect(steps.map(({ config }) => config.workingDir)).toEqual(['/', '/a', '/a'])
    expect(steps.map(({ environment }) => environment.get('V'))).toEqual([undefined, undefined, '1'])
  })
})

describe('triggers', () => {
  test('come first, from a stage or from what is known of an image', () => {
    const text = 'FROM base AS mid\nONBUILD COPY --from=tools /t /\nFROM alpine AS tools\nFROM mid\nRUN own'
    const { stages, problem } = planOf(text, { images: { base: { config: { OnBuild: ['RUN first', 'ENV A=1'] } } } })
    expect(stages.map(({ steps }) => steps.map((step) => `${step.isTrigger ? 'ONBUILD ' : ''}${step.kind}`))).toEqual([
      ['ONBUILD RUN', 'ONBUILD ENV', 'ONBUILD'],
      [],
      ['ONBUILD COPY', 'RUN'],
    ])
    expect(stages[1]?.isNeeded).toBe(true)
    expect(problem).toBeNull()
  })

  test.each([
    ['RUN a\nRUN b', 'onbuild trigger should be a single expression'],
    ['COPY a', 'COPY requires at least two arguments, but only one was provided. Destination could not be determined'],
    ['FROM x', '*instructions.Stage is not a command type'],
    ['NOPE', 'unknown instruction: NOPE (did you mean COPY?)'],
    ['COPY --from=9 a b', 'invalid stage index 9'],
    ['STOPSIGNAL x', 'invalid signal: x'],
  ])('%j is marked at the FROM that brings it in', (trigger, message) => {
    const { problem } = planOf('FROM alpine\nFROM base', { images: { base: { config: { OnBuild: [trigger] } } } })
    expect(problem).toMatchObject({ message, lines: [{ firstLine: 2, lastLine: 2 }] })
  })
})
