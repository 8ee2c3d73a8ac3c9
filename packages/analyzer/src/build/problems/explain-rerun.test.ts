import { expect, test } from 'vitest'
import type { ContextFiles } from '../context/build-context.ts'
import { findReruns } from '../keys/rerun.ts'
import { built } from './built.cases.ts'
import { explainRerun } from './explain-rerun.ts'

const DOCKERFILE = `FROM alpine:3.20
COPY list.txt /
RUN echo one > /one
COPY src /src
RUN echo two > /two
`

const CONTEXT: ContextFiles = { 'list.txt': 'a\n', 'src/a.js': '1\n', 'src/b.js': '2\n' }

/** What is said of each step after an edit. */
function explain(edit: { readonly dockerfile?: string; readonly context?: ContextFiles }): readonly string[] {
  const before = built({ dockerfile: DOCKERFILE, context: CONTEXT })
  const after = built({ dockerfile: DOCKERFILE, ...edit, context: { ...CONTEXT, ...edit.context } })
  return findReruns(before, after).map((rerun) => explainRerun(rerun, { before, after }))
}

const CACHED = 'is taken from the cache: its instruction, what it stands on and the files it takes are the same.'
const STANDS = 'a step is only taken from the cache on top of the very result it once stood on.'

test('a file that changed makes what copies it run again, and all above', () => {
  expect(explain({ context: { 'src/b.js': '3\n' } })).toEqual([
    `The COPY in line 2 ${CACHED}`,
    `The RUN in line 3 ${CACHED}`,
    'The COPY in line 4 runs again: it copies src/b.js from the build context, which changed. What counts is paths, modes and bytes, not times.',
    `The RUN in line 5 runs again because the COPY in line 4 below it does: ${STANDS}`,
  ])
})

test('a new file counts as well', () => {
  expect(explain({ context: { 'src/c.js': '3\n' } })[2]).toContain('it copies src/c.js from the build context')
})

test('an instruction that changed runs again', () => {
  expect(explain({ dockerfile: DOCKERFILE.replace('echo one', 'echo 1') })[1]).toBe(
    'The RUN in line 3 runs again: its text, or a variable, user or folder it works with, is not what it was.',
  )
})

test('another base is a reason', () => {
  expect(explain({ dockerfile: DOCKERFILE.replace('3.20', '3.22') })[0]).toBe(
    'The COPY in line 2 runs again: it stands on another base image.',
  )
})
