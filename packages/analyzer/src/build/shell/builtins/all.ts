import type { ShellDialect } from '../shell.ts'
import type { Builtin } from './builtin.ts'
import { echo } from './echo.ts'
import { cd, pwd } from './folders.ts'
import { breakLoop, exit, returnFrom, trap } from './jumps.ts'
import { set, shift, shopt } from './options.ts'
import { colon, falseCommand, getopts, letVariable, nothing, others, trueCommand, umask } from './plain.ts'
import { printf } from './printf.ts'
import { read } from './read.ts'
import { command, evaluate, exec, hash, source, type } from './running.ts'
import { test } from './test.ts'
import { declareVariable, exportVariable, local, readonlyVariable, unset } from './variables.ts'

const BUILTINS: readonly Builtin[] = [
  breakLoop,
  cd,
  colon,
  command,
  declareVariable,
  echo,
  evaluate,
  exec,
  exit,
  exportVariable,
  falseCommand,
  getopts,
  hash,
  letVariable,
  local,
  nothing,
  others,
  printf,
  pwd,
  read,
  readonlyVariable,
  returnFrom,
  set,
  shift,
  shopt,
  source,
  test,
  trap,
  trueCommand,
  type,
  umask,
  unset,
]

/** The builtin of a name in a shell; null if the shell has none. */
export function findBuiltin(name: string, dialect: ShellDialect): Builtin | null {
  return BUILTINS.find(({ names, dialects }) => names.includes(name) && dialects?.includes(dialect) !== false) ?? null
}
