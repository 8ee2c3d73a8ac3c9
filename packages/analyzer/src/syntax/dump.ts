import { toLower } from '../text/letter-case.ts'
import { quote } from '../text/quote.ts'
import { trimSpace } from '../text/space.ts'
import type { Instruction } from './instructions/types.ts'
import type { Dockerfile, Flag } from './tree.ts'

/** The tree as BuildKit's own parser prints it, one instruction a line: `(copy ["--link"] "a" "/b")`. */
export function dump(dockerfile: Dockerfile): string {
  return trimSpace(dockerfile.instructions.map((instruction) => `(${dumpInstruction(instruction)})\n`).join(''))
}

function dumpInstruction(instruction: Instruction): string {
  let prefix = ''
  let suffix = ''
  let innermost = instruction
  while (innermost.kind === 'ONBUILD' && innermost.trigger !== null) {
    prefix += `${dumpHead(innermost)} (`
    suffix += ')'
    innermost = innermost.trigger
  }
  const words = argumentsOf(innermost).map((word) => ` ${quote(word)}`)
  return prefix + trimSpace(dumpHead(innermost) + words.join('')) + suffix
}

function dumpHead({ keyword, flags }: Instruction): string {
  const name = toLower(keyword.value)
  return flags.length === 0 ? name : `${name} [${flags.map((flag) => quote(flagText(flag))).join(' ')}]`
}

/** The arguments as BuildKit's parser hands them on: names, values and separators each on their own. */
export function argumentsOf(instruction: Instruction): readonly string[] {
  switch (instruction.kind) {
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap((pair) => [pair.name.value, pair.value.value, pair.separator])
    case 'UNKNOWN':
      // BuildKit does not look at what follows, and puts something empty in its place.
      return ['']
    default:
      return instruction.words.map((word) => word.value)
  }
}

/** A flag as BuildKit keeps it: without quotes, with both dashes. */
export function flagText({ name, value }: Flag): string {
  return value === null ? `--${name}` : `--${name}=${value}`
}
