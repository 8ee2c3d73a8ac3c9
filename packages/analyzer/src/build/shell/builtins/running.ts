import { parse } from 'unbash'
import { textContent, textOf } from '../../files/content.ts'
import { joinPath, readFile } from '../../machine/file-access.ts'
import { may } from '../../machine/permissions.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { settle } from '../fork.ts'
import { done, EXIT, type Outcome, type Stakes } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { readText } from '../variables.ts'
import { fails, knownWords, unclear, type Builtin, type BuiltinCall } from './builtin.ts'

/** `eval` */
export const evaluate: Builtin = {
  names: ['eval'],
  isSpecial: true,
  run(call) {
    const words = knownWords(call.words)
    return words === null ? runsUnknown(call) : runText(call.shell, words.join(' '), call.stakes)
  },
}

/** `.` and `source` */
export const source: Builtin = {
  names: ['.', 'source'],
  isSpecial: true,
  run(call) {
    const { shell, name, words } = call
    if (name === 'source' && shell.dialect === 'dash') return fails(call, 'not found', 127)
    const [file, ...rest] = words
    const { folder } = shell.state
    if (file === undefined) return fails(call, 'filename argument required', 2)
    if (!isKnown(file) || !isKnown(folder)) return runsUnknown(call)
    if (!file.includes('/')) return runsUnknown(call, 'it is looked for along PATH')
    const access = readFile(shell.machine, file, folder)
    if (access.kind === 'denied') return cannotOpen(call, access.message)
    const text = access.kind === 'ok' ? textOf(access.value) : null
    if (text === null)
      return runsUnknown(call, access.kind === 'unsure' ? access.message : `what is in ${file} is not known`)
    const { positional } = shell.state
    if (rest.length > 0 && shell.dialect === 'bash') shell.state.positional = rest
    const level = ++shell.calls
    const outcome = settle(
      shell,
      runText(shell, text, call.stakes),
      (jump) => jump.kind === 'return' && jump.level === level,
    )
    shell.calls--
    if (rest.length > 0) shell.state.positional = positional
    return outcome
  },
}

function cannotOpen(call: BuiltinCall, message: string): Outcome {
  const outcome = fails(call, message, call.shell.dialect === 'bash' ? 1 : 2)
  return call.shell.dialect === 'bash' ? outcome : { ...outcome, jump: EXIT }
}

function runText(shell: Shell, text: string, stakes: Stakes): Outcome {
  const tree = parse(text)
  if (tree.errors !== undefined)
    return runsUnknown({ shell, name: 'eval', words: [], stakes }, 'the text can’t be read')
  const wasOwnText = shell.isOwnText
  shell.isOwnText = false
  const outcome = shell.list(tree, stakes)
  shell.isOwnText = wasOwnText
  return outcome
}

/** What is not known may do anything, as a command may that is not known. */
function runsUnknown(call: BuiltinCall, why = 'what it runs is not known'): Outcome {
  const result = call.shell.setup.interpreter.program(call.shell, [{ why: `${call.name}: ${why}` }], {
    assignments: new Map(),
    decides: call.shell.isFatal(call.stakes),
    input: call.shell.streams.input,
  })
  call.shell.passErrors(result)
  return done(result.status)
}

/** `exec` with a command: nothing of the shell comes after it. */
export const exec: Builtin = {
  names: ['exec'],
  isSpecial: true,
  run({ shell, words, stakes }) {
    if (words.length === 0) return done(0)
    if (words[0] === '-a' || words[0] === '-l' || words[0] === '-c') return { status: null, jump: EXIT }
    const result = shell.setup.interpreter.program(shell, words, {
      assignments: new Map(),
      decides: shell.isFatal(stakes),
      input: shell.streams.input,
    })
    shell.write(result.output)
    shell.passErrors(result)
    shell.state.atExit = null
    return { status: result.status, jump: EXIT }
  },
}

/** `command`: passes functions over, or tells where a command is. */
export const command: Builtin = {
  names: ['command'],
  run(call) {
    const { shell, words, stakes } = call
    const [first] = words
    if (first === '-v' || first === '-V') return tell(call, words.slice(1), first === '-V')
    const rest = first === '-p' || first === '--' ? words.slice(1) : words
    if (rest.length === 0) return done(0)
    return shell.setup.interpreter.words(shell, rest, { ...stakes, isTested: true }, true)
  },
}

/** `type` */
export const type: Builtin = {
  names: ['type'],
  run: (call) => tell(call, call.words, true),
}

/** `hash`: looks commands up. */
export const hash: Builtin = {
  names: ['hash'],
  run(call) {
    const names = call.words.filter((word) => word !== '-r')
    return names.length === 0 ? done(0) : { ...tell({ ...call, shell: call.shell }, names, null) }
  },
}

function tell(call: BuiltinCall, words: readonly Value[], isWordy: boolean | null): Outcome {
  const { shell } = call
  const notFound = shell.dialect === 'bash' ? 1 : 127
  let status: number | null = 0
  for (const word of words) {
    const kind = isKnown(word) ? findCommandPlace(shell, word) : null
    if (kind === null) return unclear(call, 'whether there is such a command is not known')
    if (kind === false) {
      if (isWordy === true) shell.complain(`${isKnown(word) ? word : ''}: not found`)
      status = notFound
    } else if (isWordy === false) shell.write(textContent(`${kind}\n`))
    // The words of a full description are those of the shell and its version.
    else if (isWordy === true)
      shell.write({
        kind: 'product',
        size: { minBytes: 1, maxBytes: 500 },
        identity: shell.machine.newIdentity(),
        nature: null,
      })
  }
  return done(status)
}

/** Where a command is, as `command -v` says it; false if nowhere, null if it can't be told. */
function findCommandPlace(shell: Shell, name: string): string | false | null {
  if (shell.state.functions.has(name) || shell.setup.interpreter.isBuiltin(name, shell.dialect)) return name
  if (/^(if|then|else|elif|fi|for|while|until|do|done|case|esac|!|\{|\}|\[\[|time|function|select)$/.test(name))
    return null
  const path = readText(shell, 'PATH')
  const { folder } = shell.state
  if (!isKnown(folder) || path === undefined || !isKnown(path)) return null
  if (name.includes('/')) return isProgram(shell, joinPath(name, folder), name)
  for (const part of path.split(':')) {
    const found = isProgram(shell, joinPath(`${part === '' ? '.' : part}/${name}`, folder), `${part}/${name}`)
    if (found !== false) return found
  }
  return false
}

function isProgram(shell: Shell, path: string, name: string): string | false | null {
  const place = shell.machine.files.find(path)
  if (place.kind === 'unknown') return null
  if (place.kind === 'missing' || place.node.kind !== 'file') return false
  return may(shell.machine.account, 'execute', place.node) ? name : false
}
