import { argumentsOf, flagText, parse } from '@stagecraft/analyzer'
import type { Heredoc, Instruction } from '@stagecraft/analyzer'
import { DOCKERFILE_FILES, readDockerfileRows } from '../dockerfile-rows.ts'
import type { ConformanceKind } from '../kind.ts'

/** The same tree with lines, flags, attributes, here-documents and the comments above. */
export const tree: ConformanceKind = {
  name: 'tree',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, tree: expected } of readDockerfileRows(file)) {
      if (expected != null) yield { id, expected, answer: () => parse(text).instructions.map(describe) }
    }
  },
}

function describe(instruction: Instruction): object {
  const { firstLine, lastLine, commentsAbove, heredocs } = instruction
  return {
    ...describePart(instruction),
    startLine: firstLine,
    endLine: lastLine,
    ...(heredocs.length > 0 && { heredocs: heredocs.map(describeHeredoc) }),
    ...(commentsAbove.length > 0 && { prevComment: commentsAbove }),
  }
}

/** What an instruction and the trigger of an ONBUILD have both. */
function describePart(instruction: Instruction): object {
  const { keyword, flags, isJson, line } = instruction
  const args = argumentsFor(instruction)
  return {
    value: keyword.value,
    original: line.text,
    ...(flags.length > 0 && { flags: flags.map(flagText) }),
    ...(isJson && { attributes: { json: true } }),
    ...(args.length > 0 && { args }),
  }
}

function argumentsFor(instruction: Instruction): readonly unknown[] {
  if (instruction.kind !== 'ONBUILD') return argumentsOf(instruction)
  return instruction.trigger === null ? [] : [describePart(instruction.trigger)]
}

function describeHeredoc({ name, fileDescriptor, expands, chomps, content }: Heredoc): object {
  return { Name: name, FileDescriptor: fileDescriptor, Expand: expands, Chomp: chomps, Content: content }
}
