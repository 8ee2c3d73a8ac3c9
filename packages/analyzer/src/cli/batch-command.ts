import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { answerRow } from './batch/answer-row.ts'
import { readBatchRow } from './batch/batch-row.ts'
import { linesOf } from './batch/lines.ts'
import type { Line } from './batch/lines.ts'
import { defineCommand } from './command.ts'
import type { ExitCode } from './command.ts'
import { STANDARD_INPUT, unreadable } from './input.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

const BUILD_NOTES: readonly string[] = [
  'With --build a line may give what it is built with as well:',
  '  {"files"?: {path: file}, "contexts"?: {name: {path: file}}, "secrets"?: {id: text}, "project"?, "edits"?,',
  '   "editsOf"?: "previous" or "original", "hasAllImages"?}',
  'A file is its text, or {"size"}, {"text", "mode"}, {"symlink"}, {"directory": mode}, or {"archive": {path: text},',
  '"gzip"}; without files, the build context is not known. An edit is {"dockerfile"?, "dockerignore"?, "target"?,',
  '"buildArgs"?, "secrets"?, "files"?: {path: file, or {"touch": seconds}, {"chmod": mode}, {"remove": true}}}, on top of',
  'those before it or, with editsOf "original", of the first build. Public images that images has no facts of are those',
  'of the product, unless hasAllImages is true. Each answer has "build":',
  '  {"steps": [{"name", "names", "cached", "outcome", "message"?}], "errors": [text], "layers": [{"createdBy",',
  '   "contentBytes", "isComplete", "entries"}], "files": {"isComplete", "entries"}, "config", "history": [{"createdBy",',
  '   "empty"}], "start": {"started", "message"}, "reruns": [{"ran", "cached", "unsure", "errors"}]}',
  'Entries are [path, type, size, mode, uid, gid, link?], deleted ones .wh.<name>; files are those above the base image.',
  'Null stands for what can not be told; what comes of an image is null, too, if the build fails. Where isComplete is',
  'false there may be more entries. reruns has the names of the steps for each edit.',
]

/** `stagecraft batch`: a line of JSON for each line of JSON, to compare with what BuildKit itself says. */
export const batchCommand = defineCommand({
  name: 'batch',
  summary: 'Answer lines of JSON, each a Dockerfile, with what BuildKit would say of them.',
  usage: '[options] [file]',
  options: {
    build: { help: 'say what the build of each line would do, too' },
    describe: { help: 'give each warning its description and url, too' },
  },
  notes: [
    'Lines come from the file, or from standard input if there is none or it is -:',
    '  {"id", "dockerfile", "dockerignore"?, "buildArgs"?: {name: value}, "target"?, "platform"?, "check"?, "images"?}',
    'images are facts about base images, {reference: {"platform"?, "config"?}}, config as in the OCI image format.',
    'check stands in for the # check= of the file: "skip=all;error=true", or the same as an object {"skip"?,',
    '"experimental"?, "error"?}. true is as if it was left out; false leaves lint and lintError out.',
    '',
    'Each becomes one line, in the same order, as soon as it is read:',
    '  {"id", "ast", "parseError", "lint", "lintError", "buildWarnings", "buildError"}',
    "ast is the tree as BuildKit's parser prints it, or null. lint is what docker build --check says of all stages,",
    'buildWarnings what a build of the target says: [{"rule", "detail", "ranges": [{"start", "end"}]}].',
    'Errors are null or {"message", "ranges"?}.',
    '',
    ...BUILD_NOTES,
    '',
    'A line that can\'t be used becomes {"id", "error"}; the others are answered, and the exit code is 2.',
  ],
  async run(given, io) {
    const [path = STANDARD_INPUT, more] = given.operands
    if (more !== undefined) throw new UsageError(`One file at a time: leave "${more}" out.`)
    const asked = { isVerbose: given.has('describe'), hasBuild: given.has('build') }
    let exitCode: ExitCode = 0
    for await (const line of linesOf(openInput(path, io), LONGEST_LINE_BYTES)) {
      const answer = answerLine(line, asked)
      if (answer === null) continue
      if ('error' in answer) exitCode = 2
      await io.stdout.write(`${JSON.stringify(answer)}\n`)
      if (io.stdout.isClosed) break
    }
    return exitCode
  },
})

interface Asked {
  readonly isVerbose: boolean
  readonly hasBuild: boolean
}

const LONGEST_LINE_BYTES = 64 * 1024 * 1024

/** The answer to a line; null for one with nothing in it. */
function answerLine(line: Line, { isVerbose, hasBuild }: Asked): object | null {
  if (line.kind === 'too-long') return { id: null, error: `line ${line.number}: it is longer than 64 MiB` }
  if (line.bytes.every((byte) => BLANKS.has(byte))) return null
  const reading = readBatchRow(line.bytes, hasBuild)
  if (reading.ok) return answerRow(reading.row, isVerbose)
  return { id: reading.id, error: `line ${line.number}: ${reading.message}` }
}

/** Tab, carriage return and space. */
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0d, 0x20])

async function* openInput(path: string, io: Io): AsyncIterable<Uint8Array> {
  if (path === STANDARD_INPUT) {
    yield* io.stdin
    return
  }
  try {
    for await (const chunk of createReadStream(resolve(io.folder, path))) yield chunk as Uint8Array
  } catch (error) {
    throw unreadable(path, error)
  }
}
