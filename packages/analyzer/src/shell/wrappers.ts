import { isLiteral, lastPathPart, type ShellCommand } from './shell-command.ts'

/** How a command that starts another one takes its own words. */
interface Wrapper {
  /** Its flags that take the next word with them. */
  readonly valued: readonly string[]
  /** How many words of its own stand before the command. */
  readonly operands: number
}

const NONE: Wrapper = { valued: [], operands: 0 }

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map(
  Object.entries<Wrapper>({
    builtin: NONE,
    command: NONE,
    eatmydata: NONE,
    env: { valued: ['-u', '--unset', '-C', '--chdir'], operands: 0 },
    exec: { valued: ['-a'], operands: 0 },
    gosu: { valued: [], operands: 1 },
    nice: { valued: ['-n', '--adjustment'], operands: 0 },
    nohup: NONE,
    setsid: NONE,
    stdbuf: { valued: ['-i', '-o', '-e'], operands: 0 },
    'su-exec': { valued: [], operands: 1 },
    sudo: { valued: ['-u', '--user', '-g', '--group', '-h', '--host', '-p', '--prompt', '-C', '-D'], operands: 0 },
    time: { valued: ['-f', '-o'], operands: 0 },
    timeout: { valued: ['-k', '--kill-after', '-s', '--signal'], operands: 1 },
    xargs: { valued: ['-a', '-d', '-E', '-I', '-L', '-n', '-P', '-s', '--max-args', '--max-procs'], operands: 0 },
  }),
)

/** The command that `sudo`, `env`, `xargs` and the like start; null if it is none of them. */
export function unwrap(command: ShellCommand): ShellCommand | null {
  const wrapper = WRAPPERS.get(command.name)
  if (wrapper === undefined) return null
  const index = findInner(command, wrapper)
  const nameWord = command.words[index]
  if (nameWord === undefined || !isLiteral(nameWord)) return null
  return {
    ...command,
    name: lastPathPart(nameWord.value),
    nameWord,
    words: command.words.slice(index + 1),
    wrappers: [...command.wrappers, command.name],
    pos: nameWord.pos,
  }
}

function findInner(command: ShellCommand, wrapper: Wrapper): number {
  let operands = wrapper.operands
  for (let index = 0; index < command.words.length; index++) {
    const { value } = command.words[index] ?? { value: '' }
    if (wrapper.valued.includes(value)) index++
    else if (value.startsWith('-') || isSetting(command.name, value)) continue
    else if (operands > 0) operands--
    else return index
  }
  return command.words.length
}

function isSetting(wrapper: string, value: string): boolean {
  return (wrapper === 'env' || wrapper === 'sudo') && /^\w+=/.test(value)
}
