import { readPort } from '../../stages/values/port.ts'
import type { Instruction } from '../../syntax/instructions/types.ts'
import type { Heredoc, Word } from '../../syntax/tree.ts'
import { textOfInstruction } from '../texts/instructions.ts'
import { HEALTHCHECK_TEXTS, LABEL_TEXTS, SIGNAL_TEXTS } from '../texts/values.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about the keyword at an offset. */
export function hoverKeyword({ kind, keyword }: Instruction, offset: number): Hover | null {
  const text = textOfInstruction(kind)
  if (text === null || !touches(keyword, offset)) return null
  return tell(keyword, { kind: 'instruction', title: kind, lines: text.lines, docs: text.docs })
}

/** Tells about the word at an offset that opens a here-document. */
export function hoverHeredoc({ kind, heredocs }: Instruction, offset: number): Hover | null {
  const heredoc = heredocs.find(({ opener }) => touches(opener, offset))
  if (heredoc === undefined) return null
  const lines = [describeBody(kind, heredoc), describeVariables(kind, heredoc), ...describeTabs(heredoc)]
  return tell(heredoc.opener, {
    kind: 'heredoc',
    title: `Here-document up to ${heredoc.name}`,
    lines,
    docs: '/reference/dockerfile/#here-documents',
  })
}

function describeBody(kind: Instruction['kind'], { name }: Heredoc): string {
  if (kind === 'RUN')
    return `The lines up to ${name} are handed to the shell: alone they are the script, behind a command its input.`
  return `The lines up to ${name} become a file; in a folder it is called ${name}.`
}

function describeVariables(kind: Instruction['kind'], { expands }: Heredoc): string {
  if (!expands) return 'Its name is quoted, so nothing in it is replaced.'
  return kind === 'RUN'
    ? 'The shell replaces variables in it; quote the name if it must not.'
    : 'BuildKit replaces variables in it; quote the name if it must not.'
}

function describeTabs({ chomps }: Heredoc): readonly string[] {
  return chomps ? ['Tabs at the beginning of its lines are taken off.'] : []
}

/** Tells about an argument that means something by itself: a port, a signal, a label. */
export function hoverArgument(instruction: Instruction, offset: number): Hover | null {
  switch (instruction.kind) {
    case 'EXPOSE':
      return hoverPort(instruction.ports, offset)
    case 'STOPSIGNAL':
      return hoverValue(instruction.signal, SIGNAL_TEXTS, offset)
    case 'HEALTHCHECK':
      return hoverValue(instruction.test, HEALTHCHECK_TEXTS, offset)
    case 'LABEL': {
      const pair = instruction.pairs.find(({ name }) => touches(name, offset))
      return hoverValue(pair?.name ?? null, LABEL_TEXTS, offset)
    }
    default:
      return null
  }
}

function hoverPort(ports: readonly Word[], offset: number): Hover | null {
  const word = ports.find((port) => touches(port, offset))
  const reading = word === undefined ? null : readPort(word.value)
  if (word === undefined || reading === null || !reading.ok) return null
  const { first, last } = reading.range
  const protocol = reading.spec.protocol.toUpperCase()
  const isOne = first === last
  const lines = [
    isOne
      ? `The program listens on ${protocol} port ${first}.`
      : `The program listens on ${protocol} ports ${first} to ${last}.`,
    'Nothing is opened by it: `docker run -p` does that.',
    ...(first > 0 && first < 1024 ? ['Below 1024 some systems want root.'] : []),
  ]
  return tell(word, { kind: 'port', title: word.value, lines, docs: '/reference/dockerfile/#expose' })
}

function hoverValue(word: Word | null, texts: Readonly<Record<string, string>>, offset: number): Hover | null {
  if (word === null || !touches(word, offset)) return null
  const name = Object.keys(texts).find((candidate) => candidate.toLowerCase() === word.value.toLowerCase())
  if (name === undefined) return null
  return tell(word, { kind: 'value', title: name, lines: [`${texts[name]}.`] })
}
