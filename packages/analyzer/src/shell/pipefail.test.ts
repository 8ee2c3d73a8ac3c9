import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { failsWithAny, stopsAtFailure } from './pipefail.ts'
import { readShell } from './shell-script.ts'

const SH = ['/bin/sh', '-c']

function read(run: string, shell: readonly string[]): { readonly pipefail: boolean; readonly errexit: boolean } {
  const source = `FROM alpine\nRUN ${run}`
  const dockerfile = parse(source)
  const [, instruction] = dockerfile.instructions
  const script = instruction === undefined ? null : readShell(instruction)
  const pipeline = script?.pipelines.at(-1)
  if (script == null || pipeline === undefined) throw new Error(`No pipe in: ${run}`)
  return {
    pipefail: failsWithAny(pipeline, script, shell),
    errexit: stopsAtFailure(script, shell, pipeline.pos),
  }
}

describe('what a pipe is read under', () => {
  test.each<readonly [run: string, shell: readonly string[], pipefail: boolean, errexit: boolean]>([
    ['a | b', SH, false, false],
    ['set -o pipefail && a | b', SH, true, false],
    ['set -euxo pipefail; a | b', SH, true, true],
    ['set -e -o pipefail; a | b', SH, true, true],
    ['a | b; set -o pipefail', SH, false, false],
    ['set -o pipefail; set +o pipefail; a | b', SH, false, false],
    ['a | b', ['/bin/bash', '-o', 'pipefail', '-c'], true, false],
    ['a | b', ['/bin/ash', '-eo', 'pipefail', '-c'], true, true],
    ['["bash", "-eo", "pipefail", "-c", "a | b"]', SH, true, true],
    ['<<E\n#!/bin/bash -e\na | b\nE', SH, false, true],
  ])('%j under %j', (run, shell, pipefail, errexit) => expect(read(run, shell)).toEqual({ pipefail, errexit }))
})
