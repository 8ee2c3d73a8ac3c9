import type { CmdInstruction, CommandLine, EntrypointInstruction, Instruction } from '@stagecraft/analyzer'
import { type Mutation, type Mutator, replaceInstruction, replaceSpan, title } from './mutation.ts'

type CommandInstruction = CmdInstruction | EntrypointInstruction

/** Writes CMD or ENTRYPOINT in the other form. */
export const changeCommandForm: Mutator = (file) =>
  commandsOf(file.instructions).map((at) => {
    const other = at.command.form === 'exec' ? asShell(at.command) : asExec(at.command)
    return replaceInstruction(file, at, `${at.kind} ${other}`, `other form of ${title(file, at)}`)
  })

/** Makes CMD of ENTRYPOINT and the other way round. */
export const changeCommandKind: Mutator = (file) =>
  commandsOf(file.instructions).map((at) => {
    const other = at.kind === 'CMD' ? 'ENTRYPOINT' : 'CMD'
    return replaceSpan(file, at.keyword, other, at, `${at.kind} becomes ${other}`)
  })

/** Starts another program, another file or with fewer words. */
export const changeCommandWords: Mutator = (file) =>
  commandsOf(file.instructions).flatMap((at): readonly Mutation[] => {
    const { command } = at
    if (command.form === 'shell') return []
    const words = command.words.map(({ value }) => value)
    const shorter = words.length < 2 ? [] : [write(words.slice(0, -1))]
    const moved = words.flatMap((word, index) => {
      const other = otherPath(word)
      return other === word ? [] : [write(words.with(index, other))]
    })
    return [...shorter, ...moved].map((text) =>
      replaceInstruction(file, at, `${at.kind} ${text}`, `${at.kind} becomes ${text}`),
    )
  })

function commandsOf(instructions: readonly Instruction[]): readonly CommandInstruction[] {
  return instructions.filter((at) => at.kind === 'CMD' || at.kind === 'ENTRYPOINT')
}

function asShell(command: CommandLine): string {
  return command.form === 'shell' ? command.text.value : command.words.map(({ value }) => value).join(' ')
}

function asExec(command: CommandLine): string {
  return write(asShell(command).split(/\s+/))
}

function write(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}

// /app/server is another file than server; a path from where the program starts is made one from the root.
function otherPath(word: string): string {
  if (word.startsWith('/')) return word.slice(1)
  return /^[\w./-]+\.\w+$/.test(word) ? `/${word.replace(/^\.\//, '')}` : word
}
