import manifest from '../../package.json' with { type: 'json' }
import { readArguments } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { COMMANDS } from './commands.ts'
import { describeCommand, describeProgram } from './help.ts'
import type { Io } from './io.ts'
import { suggest, UsageError } from './usage-error.ts'

/** Runs the command that the arguments name, and gives the exit code of the process. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(args, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await io.stderr.write(`stagecraft: ${error.message}\n`)
    return 2
  }
}

async function runCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined) {
    await io.stderr.write(describeProgram(COMMANDS))
    return 2
  }
  if (name === '--version') return say(io, `${manifest.version}\n`)
  if (name === '--help' || name === '-h' || name === 'help') {
    return say(io, rest[0] === undefined ? describeProgram(COMMANDS) : describeCommand(getCommand(rest[0])))
  }
  const command = getCommand(name)
  return asksForHelp(rest) ? say(io, describeCommand(command)) : command.run(readArguments(command, rest), io)
}

function getCommand(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const names = COMMANDS.map((candidate) => candidate.name)
  const otherwise = `There are: ${names.join(', ')}. To check a file, say stagecraft check ${name}.`
  throw new UsageError(`There is no command "${name}". ${suggest(name, names, otherwise)}`)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

async function say(io: Io, text: string): Promise<ExitCode> {
  await io.stdout.write(text)
  return 0
}
