import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReportedError, ReportedWarning, ToldBuild, ToldReruns } from '@stagecraft/analyzer'
import { run } from '../../packages/analyzer/src/cli/run.ts'
import { compareBuild } from './build-comparison.ts'
import { readBuildRows, type RecordedBuild } from './build-rows.ts'
import { CHECK_FILES, readCheckRows } from './check-rows.ts'
import type { CheckRow } from './check-rows.ts'
import { findDataFiles, isNamed } from './data-files.ts'
import { everyImageIs } from './kinds/builds.ts'
import { readCaseBase } from './lab-images.ts'
import { asPrediction } from './predict-builds.ts'
import { areSameWarnings, isSameError } from './same-report.ts'

const data = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared')

const hasData = existsSync(data)

if (!hasData) console.log(`Skipped: no batch is compared with recorded behaviour, for there is no data in ${data}.`)

interface Answer {
  readonly id: string
  readonly ast: string | null
  readonly lint: readonly ReportedWarning[]
  readonly lintError: ReportedError | null
  readonly buildWarnings: readonly ReportedWarning[]
  readonly buildError: ReportedError | null
  readonly build?: ToldBuild & { readonly reruns: readonly ToldReruns[] }
}

/** What `stagecraft batch` answers to the rows, given as lines. */
async function answersTo(rows: readonly object[], options: readonly string[]): Promise<readonly Answer[]> {
  const lines: string[] = []
  const output = {
    hasColour: false,
    isClosed: false,
    write: (text: string | Uint8Array) => {
      lines.push(String(text))
      return Promise.resolve()
    },
  }
  async function* stdin(): AsyncIterable<Uint8Array> {
    for (const row of rows) yield Buffer.from(`${JSON.stringify(row)}\n`)
  }
  await run(['batch', ...options], { stdin: stdin(), stdout: output, stderr: output, env: {}, folder: '.' })
  return lines.map((line) => JSON.parse(line) as Answer)
}

function asInput({ id, text, options }: CheckRow): object {
  return { id, dockerfile: text, ...options }
}

describe.runIf(hasData)('a batch of recorded Dockerfiles', () => {
  const files = hasData ? findDataFiles(data) : []

  it.each(files.filter((file) => isNamed(file, CHECK_FILES)).map((file) => [file.name, file] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, file) => {
      const rows = readCheckRows(file)
      const answers = await answersTo(rows.map(asInput), ['--describe'])
      expect(answers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      const wrong = rows.filter((row, index) => {
        const answer = answers[index]
        return answer === undefined || !isAsRecorded(answer, row)
      })
      expect(wrong.map(({ id }) => id)).toEqual([])
    },
  )

  it.each(files.filter((file) => isNamed(file, ['corpus'])).map((file) => [file.name, file] as const))(
    '%s, to the last member',
    { timeout: 120_000 },
    async (_, file) => {
      const rows = file.jsonLines() as readonly { readonly text: string; readonly oracle: Answer }[]
      const answers = await answersTo(
        rows.map(({ text }, id) => ({ id, dockerfile: text })),
        [],
      )
      for (const [index, { oracle }] of rows.entries()) {
        const { id, ...answer } = answers[index] ?? { id: null }
        const names = Object.keys(answer) as readonly (keyof Answer)[]
        expect(answer, `row ${id}`).toEqual(Object.fromEntries(names.map((name) => [name, oracle[name]])))
        expect(names).toHaveLength(6)
      }
    },
  )
})

describe.runIf(hasData)('a batch of recorded builds', () => {
  const files = hasData ? findDataFiles(data) : []

  it.each(files.filter((file) => isNamed(file, ['build-cases'])).map((file) => [file.name, file] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, file) => {
      const { base, rows } = readBuildRows(file)
      const facts = readCaseBase(base)
      const answers = await answersTo(
        rows.map(({ name, results: _results, ...row }) => {
          return { id: name, ...row, images: everyImageIs(facts, { name, ...row }), hasAllImages: true }
        }),
        ['--build'],
      )
      const wrong = rows.flatMap(({ name, results }, index) => {
        const told = answers[index]?.build
        const [first, ...after] = results
        if (told === undefined || first === undefined) return [name]
        const differences = compareBuild(first, asPrediction(told)).filter(({ outcome }) => outcome === 'wrong')
        const stale = after.filter((build, edit) => !isAsRerun(build, told.reruns[edit]))
        return differences.length + stale.length > 0 ? [name] : []
      })
      expect(wrong).toEqual([])
    },
  )
})

/** Whether what is said to be cached was, and what is said to run did; of builds that fail only the failure is sure. */
function isAsRerun({ steps, error }: RecordedBuild, told: ToldReruns | undefined): boolean {
  if (told === undefined) return false
  if (error !== undefined) return told.errors === null || told.errors.length > 0
  const cached = new Set(steps.filter((step) => step.cached).map(({ name }) => name))
  return told.cached.every((name) => cached.has(name)) && told.ran.every((name) => !cached.has(name))
}

function isAsRecorded(answer: Answer, row: CheckRow): boolean {
  const { lint, lintError, buildWarnings, buildError } = row
  return (
    (lint === undefined || areSameWarnings(answer.lint, lint)) &&
    (lintError === undefined || isSameError(answer.lintError, lintError)) &&
    (buildWarnings === undefined || areSameWarnings(answer.buildWarnings, buildWarnings)) &&
    (buildError === undefined || isSameError(answer.buildError, buildError))
  )
}
