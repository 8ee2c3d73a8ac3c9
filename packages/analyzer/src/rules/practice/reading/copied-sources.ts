import type { AddInstruction, CopyInstruction, Instruction } from '../../../syntax/instructions/types.ts'

/** An instruction that takes files from the build context. */
export type ContextCopy = CopyInstruction | AddInstruction

/** Whether an instruction copies from the build context, and not from a stage or an image. */
export function isContextCopy(instruction: Instruction): instruction is ContextCopy {
  if (instruction.problem !== null) return false
  return instruction.kind === 'ADD' || (instruction.kind === 'COPY' && instruction.from === null)
}

/** The paths of the sources, as they are written. */
export function sourcesOf(instruction: ContextCopy | CopyInstruction): readonly string[] {
  return instruction.sources.flatMap((source) => (source.kind === 'heredoc' ? [] : [source.word.value]))
}

/** Whether all of the build context is copied: `COPY . .` */
export function copiesAll(instruction: ContextCopy): boolean {
  return sourcesOf(instruction).some((source) => /^(?:\.?\/?|\.?\/?\*|\.\/\.)$/.test(source))
}

/** Whether a file of that name in the folder of the project is among the sources, as far as their words tell. */
export function copiesFile(instruction: ContextCopy, name: string): 'yes' | 'maybe' | 'no' {
  let answer: 'yes' | 'maybe' | 'no' = 'no'
  for (const source of sourcesOf(instruction)) {
    const last = source.slice(source.lastIndexOf('/') + 1)
    if (last === name) return 'yes'
    if (source.includes('$') || matchesPattern(last, name)) answer = 'maybe'
  }
  return copiesAll(instruction) || bringsFolder(instruction) ? 'maybe' : answer
}

// package*.json may or may not find package-lock.json
function matchesPattern(pattern: string, name: string): boolean {
  if (!/[*?[]/.test(pattern)) return false
  const parts = pattern.replace(/\[[^\]]*\]/g, '?').split(/[*]+/)
  return name.startsWith(parts[0]?.replace(/\?.*/, '') ?? '') && name.endsWith((parts.at(-1) ?? '').replace(/.*\?/, ''))
}

// A source without a dot in its name is most often a folder, and what is in it can't be seen.
function bringsFolder(instruction: ContextCopy): boolean {
  return sourcesOf(instruction).some((source) => source.endsWith('/'))
}
