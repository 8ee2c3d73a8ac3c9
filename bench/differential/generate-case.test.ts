import { describe, expect, it } from 'vitest'
import { parse, plan } from '@stagecraft/analyzer'
import { generateCase } from './generate-case.ts'

const cases = Array.from({ length: 300 }, (_, seed) => generateCase(seed))

describe('generated cases', () => {
  it('are the same for the same seed', () => {
    expect(cases.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, seed) => generateCase(seed)))
  })

  it('are Dockerfiles that can be planned, unless their target is no stage', () => {
    for (const { dockerfile, target } of cases) {
      if (target === 'elsewhere') continue
      const { problem } = plan(parse(dockerfile), { ...(target !== undefined && { target }) })
      expect({ dockerfile, problem }).toEqual({ dockerfile, problem: null })
    }
  })

  it.each([
    'COPY',
    'ADD',
    'RUN',
    'WORKDIR',
    'ENV',
    'ARG',
    'USER',
    'LABEL',
    'VOLUME',
    'COPY --from=',
    '--chown=',
    '--chmod=',
    'FROM scratch',
  ])('have %s here and there', (text) => {
    const count = cases.filter(({ dockerfile }) => dockerfile.includes(text)).length
    expect(count).toBeGreaterThan(5)
    expect(count).toBeLessThan(cases.length)
  })
})
