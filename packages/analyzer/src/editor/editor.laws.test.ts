import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Base, Plan, PlannedStep } from '../stages/plan-types.ts'
import { parse } from '../syntax/parse.ts'
import { tokenize } from '../syntax/tokens.ts'
import { analyze } from './analysis.ts'
import type { Analysis } from './analysis.ts'
import { applyChanges } from './change.ts'
import { foldsOf } from './folds.ts'
import { highlight } from './highlight.ts'
import { hoverAt } from './hover-at.ts'
import { definitionAt, referencesAt } from './navigate.ts'
import type { Range } from './navigate.ts'
import { outlineOf } from './outline.ts'
import { findProblems } from './problems.ts'
import { renameStage } from './rename-stage.ts'
import { findStageMentions } from './stage-names.ts'
import { anyText, SEED } from './texts.cases.ts'

const options = {
  images: {
    'node:22': { config: { Env: ['A=b'], OnBuild: ['ARG c', 'RUN $c'] } },
    a: { config: { OnBuild: ['ENV A=1'] } },
  },
  knownImages: { a: { sizeBytes: 1 } },
}

describe('of any text', { timeout: 60_000 }, () => {
  test('every range lies in it, whatever is asked and where', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyze(text, options)
        expect(
          rangesOf(analysis).find(({ from, to }) => !(from >= 0 && from <= to && to <= text.length)),
        ).toBeUndefined()
      }),
      { numRuns: 400, seed: SEED },
    )
  })

  test('what is told about a place is told about a stretch around it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyze(text, options)
        for (let offset = 0; offset <= text.length; offset++) {
          const hover = hoverAt(analysis, offset)
          expect(hover === null || (hover.from <= offset && offset <= hover.to && hover.lines.length > 0)).toBe(true)
        }
      }),
      { numRuns: 300, seed: SEED },
    )
  })

  test('the colours cover the tokens of the tree, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = highlight(analyze(text))
        expect(pieces.find(({ from, to }, index) => from >= to || from < (pieces[index - 1]?.to ?? 0))).toBeUndefined()
        const covered = (spans: readonly Range[]): string => spans.map(({ from, to }) => text.slice(from, to)).join('')
        const tokens = tokenize(parse(text)).map(({ start, end }) => ({ from: start, to: end }))
        expect(covered(pieces)).toBe(covered(tokens))
      }),
      { numRuns: 1000, seed: SEED },
    )
  })

  test('a definition is one of its references', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyze(text, options)
        for (let offset = 0; offset <= text.length; offset += 3) {
          const definition = definitionAt(analysis, offset)
          if (definition === null) continue
          const isNamed = text.slice(definition.from, definition.to).trim().split(/\s/).length === 1
          if (isNamed) expect(referencesAt(analysis, offset)).toContainEqual(definition)
        }
      }),
      { numRuns: 200, seed: SEED },
    )
  })
})

const stageName = fc.constantFrom('a', 'b', 'c')

const source = fc.oneof(stageName, fc.constantFrom('0', '1', 'A', 'node', 'new'))

const line = fc.oneof(
  source.map((name) => `COPY --from=${name} /x /y`),
  source.map((name) => `RUN --mount=type=bind,from=${name},target=/x true`),
  source.map((name) => `RUN --mount="from=${name}" \\\n --mount=from=b,target=/z true`),
  source.map((name) => `ONBUILD COPY --from="${name}" /x /y`),
)

const stageText = fc
  .tuple(fc.oneof(stageName, fc.constantFrom('node', '$B')), fc.option(stageName), fc.array(line, { maxLength: 3 }))
  .map(([base, name, lines]) => [`FROM ${base}${name === null ? '' : ` AS ${name}`}`, ...lines].join('\n'))

const stagedFile = fc.array(stageText, { minLength: 1, maxLength: 5 }).map((parts) => ['ARG B=b', ...parts].join('\n'))

test('a stage that is renamed is the same stage, and all others are what they were', { timeout: 60_000 }, () => {
  let renamed = 0
  fc.assert(
    fc.property(stagedFile, fc.constantFrom('new', 'node', 'a'), (text, name) => {
      const analysis = analyze(text)
      for (const { span } of findStageMentions(analysis.plan)) {
        const renaming = renameStage(analysis, span.start, name)
        if (!renaming.ok) continue
        renamed++
        const after = analyze(applyChanges(text, renaming.changes))
        expect(shapeOf(after.plan)).toEqual(shapeOf(analysis.plan))
      }
    }),
    { numRuns: 1500, seed: SEED },
  )
  expect(renamed).toBeGreaterThan(500)
})

function rangesOf(analysis: Analysis): readonly Range[] {
  const ranges: Range[] = [
    ...findProblems(analysis),
    ...outlineOf(analysis),
    ...foldsOf(analysis),
    ...highlight(analysis),
  ]
  ranges.push(...outlineOf(analysis).map(({ selection }) => selection))
  ranges.push(...findProblems(analysis).flatMap(({ fixes }) => fixes.flatMap(({ changes }) => changes)))
  for (let offset = 0; offset <= analysis.text.length; offset++) {
    const found = [hoverAt(analysis, offset), definitionAt(analysis, offset)]
    ranges.push(...found.filter((range) => range !== null), ...referencesAt(analysis, offset))
  }
  return ranges
}

/** What stands on what and takes files from what, names left out. */
function shapeOf({ stages, problem }: Plan): unknown {
  return [
    problem?.phase,
    stages.map((stage) => [
      stage.base.kind === 'stage' ? stage.base.stage.index : stage.base.kind,
      stage.isNeeded,
      stage.ships,
      stage.steps.map((step) => [
        step.kind,
        sourcesOf(step).map((base) => (base?.kind === 'stage' ? base.stage.index : null)),
      ]),
    ]),
  ]
}

function sourcesOf(step: PlannedStep): readonly (Base | null)[] {
  if (step.kind === 'COPY') return [step.from]
  return step.kind === 'RUN' ? step.mounts.map(({ from }) => from) : []
}
