import { beginningsOf } from './beginnings.ts'
import { DOCKERFILE_FRAGMENTS, ODD_CHARACTERS, SHELL_FRAGMENTS } from './fragments.ts'
import { Random } from './random.ts'

/** Makes an input of real files and of chance. */
type Maker = (files: readonly string[], random: Random) => string

/** Inputs by number: first all beginnings of the files, then as many as one likes that a seed makes of them. */
export class Inputs {
  readonly beginnings: readonly string[]
  readonly #files: readonly string[]
  readonly #seed: number

  constructor(files: readonly string[], seed: number) {
    this.beginnings = files.flatMap(beginningsOf)
    this.#files = files
    this.#seed = seed
  }

  /** The input of that number: the same for the same seed and files, whoever asks. */
  at(number: number): string {
    const beginning = this.beginnings[number]
    if (beginning !== undefined) return beginning
    const random = new Random(this.#seed, number - this.beginnings.length)
    return random.pick(MAKERS)(this.#files, random)
  }
}

const MAKERS: readonly Maker[] = [
  (files, random) => mutate(pieceOf(random.pick(files), random), random),
  (files, random) => mutate(pieceOf(random.pick(files), random), random),
  (files, random) => pieceOf(random.pick(files), random) + pieceOf(random.pick(files), random),
  (files, random) => beginningOf(random.pick(files), random),
  (files, random) => withOtherLineEnds(pieceOf(random.pick(files), random), random),
  (_, random) => `FROM a AS b\n${strew(DOCKERFILE_FRAGMENTS, random)}`,
  (_, random) => strew(DOCKERFILE_FRAGMENTS, random),
  (_, random) =>
    `FROM alpine\n${random.pick(['RUN ', 'RUN <<EOF\n', 'CMD ', 'HEALTHCHECK CMD '])}${strew(SHELL_FRAGMENTS, random)}`,
  (_, random) => `FROM debian\nRUN ${nest(random)}`,
  (files, random) => withLongLine(pieceOf(random.pick(files), random), random),
  (_, random) => noise(random),
]

const ALL_FRAGMENTS = [...DOCKERFILE_FRAGMENTS, ...SHELL_FRAGMENTS, ...ODD_CHARACTERS]

/** Some lines of a file, most often few, so that the many inputs are short ones. */
function pieceOf(file: string, random: Random): string {
  const lines = file.split('\n')
  const first = random.below(lines.length)
  const piece = lines.slice(first, first + 1 + random.below(12)).join('\n')
  return random.below(3) === 0 ? piece : `FROM node:22 AS build\n${piece}\n`
}

function beginningOf(file: string, random: Random): string {
  return file.slice(0, random.below(Math.min(file.length, 600) + 1))
}

/** Takes out, puts in and doubles at a few places, without regard to pairs of surrogates. */
function mutate(text: string, random: Random): string {
  let result = text
  for (let left = 1 + random.below(5); left > 0; left--) {
    const at = random.below(result.length + 1)
    const removed = random.below(3) === 0 ? random.below(20) : random.below(2)
    const added = random.below(4) === 0 ? result.slice(at, at + random.below(60)) : random.pick(ALL_FRAGMENTS)
    result = result.slice(0, at) + added + result.slice(at + removed)
  }
  return result
}

function strew(fragments: readonly string[], random: Random): string {
  const parts: string[] = []
  for (let left = random.below(50); left > 0; left--) {
    parts.push(random.below(8) === 0 ? random.pick(ODD_CHARACTERS) : random.pick(fragments))
    parts.push(random.pick(['', ' ', ' ', ' ', '\n', '\\\n']))
  }
  return parts.join('')
}

const OPENERS = [
  '(',
  '$(',
  '{ ',
  '${a:-',
  '"$(',
  '`',
  'if ',
  '$((',
  '[[ ',
  'case a in a) ',
  '<(',
  'sh -c "',
  '! ',
  '<<E ',
]

function nest(random: Random): string {
  const opener = random.below(2) === 0 ? random.pick(OPENERS) : random.pick(OPENERS) + random.pick(OPENERS)
  const closer = random.pick(['', ')', '}', '"', ')"', '; }', 'fi'])
  const depth = random.below(10) === 0 ? random.below(3000) : random.below(40)
  return opener.repeat(depth) + random.pick(['', 'a', 'apt-get update', '\n']) + closer.repeat(depth)
}

function withOtherLineEnds(text: string, random: Random): string {
  const changed = text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\\\n', ' \\ \n', '\u2028', '\n\0']))
  return random.pick(['', '\ufeff', '\ufeff\ufeff', '# escape=`\r\n']) + changed
}

function withLongLine(text: string, random: Random): string {
  const length = random.below(20) === 0 ? 70_000 : random.below(3000)
  const unit = random.pick(ALL_FRAGMENTS)
  return text + unit.repeat(Math.ceil(length / unit.length)) + random.pick(['', '\n', '"', '\\\n', '\nEOF'])
}

function noise(random: Random): string {
  const highest = random.pick([0x7f, 0xff, 0xffff])
  const units = Array.from({ length: random.below(200) }, () => random.below(highest + 1))
  return random.pick(['', 'FROM ', 'FROM a\nRUN ', 'FROM a\nENV ']) + String.fromCharCode(...units)
}
