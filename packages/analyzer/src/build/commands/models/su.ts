import type { Account } from '../../machine/account.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { asAccount, findOther, shellOf } from '../accounts/other-account.ts'
import { readSudoWords, type SudoWords } from '../accounts/sudo-words.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed } from '../results.ts'

export const su = defineCommand({
  names: ['su', 'sudo', 'su-exec', 'gosu'],
  summary: 'Runs a command as somebody, where root asks for it; what somebody else may do is not known.',
  takesUnknownWords: true,
  run(call, machine) {
    switch (call.name) {
      case 'su':
        return runSu(call, machine)
      case 'sudo':
        return runSudo(call, machine)
      default:
        return runPlain(call, machine)
    }
  },
})

// gosu node:staff node server.js
function runPlain({ name, values, environment, run }: CommandCall, machine: Machine): CommandResult | null {
  const [user, ...words] = values
  if (user === undefined || !isKnown(user) || words.length === 0) return null
  const other = findOther(user, machine)
  if (other === null) return null
  if (other.kind === 'missing') return failed(`${name}: ${other.message}`)
  return run(words, asAccount(other.account, environment, { HOME: other.account.home }))
}

function runSudo(call: CommandCall, machine: Machine): CommandResult | null {
  const asked = readSudoWords(call.values)
  const other = asked === null ? null : findOther(asked.user, machine)
  if (asked === null || other === null) return null
  if (other.kind === 'missing') return failed(`sudo: unknown user ${asked.user}`)
  return call.run(asked.words, asAccount(other.account, keptBySudo(call, asked, machine), own(other.account, asked)))
}

function own({ home, name, uid }: Account, { keepsVariables, setsHome }: SudoWords): Readonly<Record<string, Value>> {
  const user = name ?? `#${uid}`
  return { USER: user, LOGNAME: user, ...(keepsVariables && !setsHome ? {} : { HOME: home }) }
}

function keptBySudo({ environment }: CommandCall, { keepsVariables }: SudoWords, machine: Machine): Map<string, Value> {
  const why = 'sudo passes only few variables on'
  const kept = [...environment].map(([name, value]): [string, Value] => {
    const isKept = keepsVariables || /^(?:PATH|TERM|LANG|LC_\w+)$/.test(name)
    return [name, isKept ? value : { why }]
  })
  const { family } = machine.system
  const isDebian = family === 'debian' || family === 'ubuntu'
  return new Map([...kept, ...(isDebian ? ([['PATH', SECURE_PATH]] as const) : [])])
}

// Its settings on Debian say where programs are looked for, whatever PATH says.
const SECURE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

// su -s /bin/sh -c 'make' node
function runSu(call: CommandCall, machine: Machine): CommandResult | null {
  if (call.words.length < call.values.length) return null
  const options = readOptions(call.words, {
    flags: 'lmp',
    values: 'cs',
    longFlags: { login: 'l', 'preserve-environment': 'p' },
    longValues: { command: 'c', shell: 's' },
  })
  const command = options?.value('c')
  if (options === null || command === undefined) return null
  const [user = 'root', ...more] = options.operands.filter((word) => word !== '-')
  const isLogin = options.has('l') || options.operands[0] === '-'
  const other = more.length > 0 || user.includes(':') ? null : findOther(user, machine)
  if (other === null) return null
  if (other.kind === 'missing') return failed(`su: user ${user} does not exist`)
  const shell = options.value('s') ?? shellOf(other.account, machine)
  if (shell === null) return null
  if (/\/(?:nologin|false)$/.test(shell)) return failed('This account is currently not available.')
  const keeps = options.has('p') || options.has('m')
  return call.run([shell, '-c', command], {
    ...asAccount(
      other.account,
      isLogin ? new Map() : call.environment,
      keeps ? {} : variablesOf(other.account, shell, isLogin),
    ),
    folder: isLogin ? homeOf(other.account, call, machine) : call.folder,
  })
}

function variablesOf({ home, name, uid }: Account, shell: string, isLogin: boolean): Readonly<Record<string, Value>> {
  const names: Readonly<Record<string, Value>> = uid === 0 || name === null ? {} : { USER: name, LOGNAME: name }
  const path: Readonly<Record<string, Value>> = isLogin ? { PATH: { why: 'files read at login say what PATH is' } } : {}
  return { HOME: home, SHELL: shell, ...names, ...path }
}

function homeOf({ home }: Account, { folder }: CommandCall, machine: Machine): string {
  const place = machine.files.find(home)
  return place.kind === 'found' && place.node.kind === 'folder' ? place.path : folder
}
