import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../syntax/keywords.ts'
import { parse } from '../syntax/parse.ts'
import { analyze } from './analysis.ts'
import { applyChanges } from './change.ts'
import { completeAt } from './complete.ts'
import type { Completion } from './completion/completion.ts'
import { placeAt } from './place.ts'
import { anyText, SEED } from './texts.cases.ts'

const options = {
  images: { 'node:22': { config: { Env: ['A=b'], OnBuild: ['ARG c', 'RUN $c'] } } },
  knownImages: { b: { users: [{ name: 'node', uid: 1000 }] } },
  paths: () => [{ path: 'a b' }],
}

describe('completions of any text', { timeout: 60_000 }, () => {
  test('replace what the cursor touches, and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyze(text, options)
        for (let offset = 0; offset <= text.length; offset++) {
          const stray = completeAt(analysis, offset).find((completion) => !isAround(completion, offset, text))
          expect(stray).toBeUndefined()
        }
      }),
      { numRuns: 1500, seed: SEED },
    )
  })

  test('are instructions where a line begins', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyze(text)
        for (let offset = 0; offset <= text.length; offset++) {
          if (placeAt(analysis.dockerfile, offset).kind !== 'blank-line') continue
          const wrong = completeAt(analysis, offset).find((completion) => !isInstruction(completion, text))
          expect(wrong).toBeUndefined()
        }
      }),
      { numRuns: 100, seed: SEED },
    )
  })
})

function isAround({ from, to, insert }: Completion, offset: number, text: string): boolean {
  if (!(from >= 0 && from <= offset && offset <= to && to <= text.length)) return false
  const after = applyChanges(text, [{ from, to, insert }])
  return after.startsWith(text.slice(0, from)) && after.endsWith(text.slice(to))
}

/** Whether the line is read as what was offered, each place filled in with its name. */
function isInstruction({ kind, label, insert, snippet, from, to }: Completion, text: string): boolean {
  const filled = (snippet ?? insert).replaceAll(/\$\{(.+?)\}/g, '$1')
  const after = parse(applyChanges(text, [{ from, to, insert: filled }]))
  if (kind === 'directive') return after.directives.some(({ start }) => start === from)
  const instruction = after.instructions.find(({ keyword }) => keyword.start === from)
  return instruction !== undefined && instruction.kind === kindOf(label) && instruction.problem === null
}
