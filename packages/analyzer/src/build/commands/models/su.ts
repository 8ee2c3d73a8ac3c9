import { findAccount } from '../../machine/account-files.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'

export const su = defineCommand({
  names: ['sudo', 'su-exec', 'gosu'],
  summary: 'Runs a command as root, where root asks for it; what somebody else may do is not known.',
  takesUnknownWords: true,
  run(call, machine) {
    const asked = readAsked(call)
    if (asked === null || machine.account.uid !== 0) return null
    const reading = findAccount(machine.files.root, asked.user)
    const isRoot = asked.user === 'root' || (reading.kind === 'found' && reading.account.uid === 0)
    return isRoot ? call.run(asked.words) : null
  },
})

interface Asked {
  readonly user: string
  readonly words: readonly Value[]
}

function readAsked({ name, values }: CommandCall): Asked | null {
  const [first, second, ...rest] = values
  if (first === undefined || !isKnown(first)) return null
  if (name !== 'sudo') return second === undefined ? null : { user: first, words: [second, ...rest] }
  if (first === '-E' || first === '-H' || first === '-n') return { user: 'root', words: values.slice(1) }
  return first.startsWith('-') ? null : { user: 'root', words: values }
}
