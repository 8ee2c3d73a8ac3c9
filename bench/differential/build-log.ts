import { posix } from 'node:path'
import { quote } from '@stagecraft/analyzer'
import type { RecordedStep } from '../conformance/build-rows.ts'

/** Reads what `docker build --progress plain` printed: the steps but FROM, sorted by name, and why the build failed. */
export function readBuildLog(log: string): { readonly steps: readonly RecordedStep[]; readonly message: string } {
  const lines = log.split('\n')
  const vertices = new Map<string, RecordedStep>()
  for (const line of lines) {
    const [, number = '', text = ''] = /^#(\d+) (.*)$/.exec(line) ?? []
    const step = vertices.get(number)
    if (STEP.test(text) && step === undefined) vertices.set(number, { name: text, cached: false })
    else if (step !== undefined && text === 'CACHED') vertices.set(number, { ...step, cached: true })
    else if (step !== undefined && text.startsWith('ERROR: ')) {
      vertices.set(number, { ...step, error: text.slice('ERROR: '.length) })
    }
  }
  return {
    steps: [...vertices.values()].toSorted(({ name: one }, { name: other }) => (one < other ? -1 : 1)),
    message: modernize(lines.findLast((line) => line.trim() !== '') ?? '', [...vertices.values()]),
  }
}

// #7 [build  3/12] COPY . .
const STEP = /^\[(?:\S+ +)? *\d+\/\d+\] (?!FROM )/

/** What newer builders say, where older ones say the same in other words. */
export function modernize(message: string, steps: readonly RecordedStep[]): string {
  const text = REWORDED.reduce((before, [old, now]) => before.replace(old, now), message)
  const [, command, exit] = /^executor failed running \[(.*)\]: (exit code: \d+)$/s.exec(text) ?? []
  if (command !== undefined) return `process ${quote(command)} did not complete successfully: ${exit}`
  const folder = /^failed to compute cache key: failed to walk (.*): lstat /.exec(text)?.[1]
  const source =
    folder === undefined ? undefined : steps.flatMap(sourcesOf).find((path) => path.startsWith(`${folder}/`))
  return source === undefined ? text : notFound(source)
}

function sourcesOf({ name, error }: RecordedStep): readonly string[] {
  if (error === undefined) return []
  // [2/2] COPY [a b/c,/d]
  const words = /\[([^[]*)\]$/.exec(name)?.[1]?.split(',') ?? name.split(' ')
  return words.map((word) => posix.join('/', word))
}

function notFound(path: string): string {
  return `failed to compute cache key: failed to calculate checksum of ref <ref> "${path}": not found`
}

const REWORDED: readonly (readonly [old: RegExp, now: string])[] = [
  [/^(?:error: |ERROR: )?failed to solve(?: with frontend \S+)?: /, ''],
  [/^(?:rpc error: code = \w+ desc = |failed to create LLB definition: )+/, ''],
  [/^failed to compute cache key: "(.*)" not found: not found$/, notFound('$1')],
  [/^target stage (\S+) could not be found$/, 'target stage "$1" could not be found'],
  // lstat /var/lib/docker/tmp/buildkit-mount17/nope: no such file or directory
  [/ \S+\/(?:merged|buildkit-mount\d+)(?=[/:])/g, ' '],
]
