import type { ImageFacts } from './image-facts.ts'
import { keysOf, listOf, mapOf, orNull, text, value } from './shape.ts'
import type { Shape, ShapeProblem } from './shape.ts'

/** Facts that can be relied on, or everything that is wrong with them. */
export type FactsReading =
  | { readonly ok: true; readonly facts: ImageFacts }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] }

/** Reads the facts about one image as they come from a file that somebody wrote. */
export function readImageFacts(found: unknown): FactsReading {
  const problems = imageFacts(found, '')
  return problems.length === 0 ? { ok: true, facts: found as ImageFacts } : { ok: false, problems }
}

const isWhole = (found: unknown): found is number => Number.isSafeInteger(found) && (found as number) >= 0

const bytes = value('a number of bytes', isWhole)
const id = value('a whole number', isWhole)
const yesOrNo = value('true or false', (found) => typeof found === 'boolean')
const path = text('an absolute path without a slash at the end', /^\/(?:.*[^/])?$/)
const words = orNull(listOf(text()))
const anything: Shape = () => []

function oneOf(...options: readonly string[]): Shape {
  return value(options.join(', ').replace(/, (?=[^,]*$)/, ' or '), (found) => options.some((each) => each === found))
}

const config = keysOf({
  Env: orNull(listOf(text('NAME=value', /^[^=]+=/))),
  Entrypoint: words,
  Cmd: words,
  Shell: words,
  User: text(),
  WorkingDir: text(),
  ExposedPorts: orNull(mapOf(anything)),
  Volumes: orNull(mapOf(anything)),
  Labels: orNull(mapOf(text())),
  Healthcheck: orNull(
    keysOf({ Test: listOf(text()), Interval: id, Timeout: id, StartPeriod: id, StartInterval: id, Retries: id }),
  ),
  StopSignal: text(),
  OnBuild: words,
})

const file = keysOf(
  {
    path,
    type: oneOf('file', 'folder', 'symlink'),
    mode: text("octal digits in quotes, as '0755'", /^[0-7]{3,4}$/),
    uid: id,
    gid: id,
    size: bytes,
    link: text(),
  },
  ['path', 'type'],
)

const imageFacts = keysOf({
  platform: text('an operating system and an architecture, as linux/amd64', /^\w+\/\w+/),
  config,
  sizeBytes: bytes,
  isEstimate: yesOrNo,
  compressedBytes: bytes,
  isCompressedEstimate: yesOrNo,
  layers: listOf(keysOf({ what: text(), sizeBytes: bytes, compressedBytes: bytes }, ['what', 'sizeBytes'])),
  os: keysOf(
    {
      id: text(),
      version: text("text in quotes, as '3.20'"),
      libc: oneOf('glibc', 'musl', 'none'),
      packageManager: text(),
    },
    ['id'],
  ),
  loaders: listOf(path),
  hasShell: yesOrNo,
  tools: mapOf(orNull(path)),
  lacks: listOf(text()),
  users: listOf(keysOf({ name: text(), uid: id, gid: id, home: text() }, ['name', 'uid'])),
  groups: listOf(keysOf({ name: text(), gid: id }, ['name', 'gid'])),
  hasAllUsers: yesOrNo,
  hasAllTop: yesOrNo,
  hasCaCertificates: yesOrNo,
  hasTimeZones: yesOrNo,
  folders: listOf(file),
  files: keysOf({ isComplete: yesOrNo, entries: listOf(file) }, ['entries']),
  source: text(),
  date: text("a date in quotes, as '2026-11-20'", /^\d{4}-\d\d-\d\d$/),
  recordedTag: text(),
  isNeighbour: yesOrNo,
})
