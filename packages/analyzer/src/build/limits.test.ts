import { describe, expect, test } from 'vitest'
import type { FileFacts, ImageFacts } from '../images/image-facts.ts'
import { plan } from '../stages/plan.ts'
import { parse } from '../syntax/parse.ts'
import type { BuildOptions } from './build-options.ts'
import { build } from './build.ts'
import { findReruns } from './keys/rerun.ts'
import { listVertices } from './keys/vertices.ts'
import { tellBuild } from './report/tell-build.ts'

const BUSYBOX: ImageFacts = {
  files: { isComplete: true, entries: ['sh', 'bash', 'mkdir', 'seq', 'cp', 'echo'].map(program) },
}

function program(name: string): FileFacts {
  return { path: `/bin/${name}`, type: 'file', mode: '0755', size: 9 }
}

function simulate(dockerfile: string, options: BuildOptions = {}) {
  return build(plan(parse(dockerfile), { images: { b: BUSYBOX } }), { context: { a: 'a' }, ...options })
}

describe('what would be too much is not told', () => {
  test.each([
    ['loops in loops', 'RUN for i in $(seq 1 99999); do for j in $(seq 1 99999); do mkdir -p /a/$i/$j; done; done'],
    ['folders of all combinations', `SHELL ["/bin/bash", "-c"]\nRUN mkdir -p /${'{a,b,c,d,e,f,g,h,i,j}'.repeat(9)}`],
    ['a text that doubles', 'RUN x=aaaa; while true; do x=$x$x; echo $x >> /f; done'],
  ])('%s', (_, steps) => {
    const made = simulate(`FROM b\n${steps}\n`, { budget: 20_000 })
    expect(made.steps.map(({ outcome }) => outcome.kind)).toEqual(['unsure'])
  })
})

const COUNT = 1500

describe('a great many', () => {
  test.each([
    [
      'stages that stand on each other',
      (index: number) => `FROM ${index === 0 ? 'b' : `s${index - 1}`} AS s${index}\nCOPY a /a\n`,
    ],
    [
      'stages that take from each other',
      (index: number) => `FROM b AS s${index}\n${index === 0 ? '' : `COPY --from=s${index - 1} /bin/sh /x\n`}`,
    ],
    ['steps', (index: number) => (index === 0 ? 'FROM b\n' : `COPY a /a${index}\n`)],
  ])('%s', { timeout: 60_000 }, (_, part) => {
    const text = `${Array.from({ length: COUNT }, (_value, index) => part(index)).join('')}RUN echo x > /y\n`
    const made = simulate(text)
    expect(made.image?.layers.length).toBeGreaterThan(0)
    expect(findReruns(made, simulate(text)).every(({ verdict }) => verdict === 'cached')).toBe(true)
    expect(listVertices(made).length).toBeGreaterThan(0)
    expect(tellBuild(made).layers).not.toBeNull()
  })
})
