/** One word of a tag: `alpine3.20` is the word alpine and the version 3.20, `22.3` a version without a word. */
export interface TagPart {
  readonly word: string
  readonly version: readonly number[]
}

/**
 * Takes a tag apart at its hyphens, in the order of its words. Names of a system's own releases are versions
 * (`debian:bookworm` is 12), names that move along, such as `latest`, say nothing, and a variant that is meant
 * without being named is there (`php:8.2` is `8.2-cli`).
 */
export function readTag(repository: string, tag: string): readonly TagPart[] {
  const parts = tag
    .toLowerCase()
    .split('-')
    .filter((part) => !ARCHITECTURES.has(part))
    .map((part) => readPart(RELEASES.get(`${repository}:${part}`) ?? part))
  const implied = IMPLIED.get(repository)
  const isImplied = implied !== undefined && !parts.some(({ word }) => implied.unless.includes(word))
  return [
    ...(parts.some(({ word }) => word === '') ? [] : [ANY_VERSION]),
    ...parts,
    ...(isImplied ? [{ word: implied.word, version: [] }] : []),
  ].toSorted((left, right) => (left.word < right.word ? -1 : Number(left.word > right.word)))
}

/** Whether two tags are of one variant: the same words, whatever their versions. */
export function isSameVariant(left: readonly TagPart[], right: readonly TagPart[]): boolean {
  return left.length === right.length && left.every(({ word }, index) => word === right[index]?.word)
}

const ANY_VERSION: TagPart = { word: '', version: [] }

const ARCHITECTURES: ReadonlySet<string> = new Set(['amd64', 'arm64', 'arm64v8'])

const MOVING: ReadonlySet<string> = new Set(['current', 'latest', 'lts', 'mainline', 'stable'])

const RELEASES: ReadonlyMap<string, string> = new Map([
  ['debian:bullseye', '11'],
  ['debian:bookworm', '12'],
  ['debian:trixie', '13'],
  ['ubuntu:jammy', '22.04'],
  ['ubuntu:noble', '24.04'],
])

const IMPLIED: ReadonlyMap<string, { readonly word: string; readonly unless: readonly string[] }> = new Map([
  ['eclipse-temurin', { word: 'jdk', unless: ['jdk', 'jre'] }],
  ['php', { word: 'cli', unless: ['apache', 'cli', 'fpm', 'zts'] }],
])

function readPart(part: string): TagPart {
  if (MOVING.has(part)) return ANY_VERSION
  const [whole, word = '', digits = ''] = /^([a-z]*?)v?((?:\d+(?:[._]\d+)*)?)$/.exec(part) ?? []
  return whole === undefined ? { word: part, version: [] } : { word, version: readVersion(digits) }
}

// The zeros of 8.0 say no more than 8 does.
function readVersion(digits: string): readonly number[] {
  const numbers = digits === '' ? [] : digits.split(/[._]/).map(Number)
  return numbers.slice(0, numbers.findLastIndex((number) => number !== 0) + 1)
}
