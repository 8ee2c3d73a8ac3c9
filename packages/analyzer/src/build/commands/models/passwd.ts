import { between } from '../../../facts/size-range.ts'
import { product, sizeOf, textOf } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { findEntry, readRegistry } from '../accounts/ids.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { splitLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const passwd = defineCommand({
  names: ['passwd', 'chpasswd'],
  summary: 'Takes the password of a user away, locks it, or sets it: /etc/shadow is another file afterwards.',
  run(call, machine) {
    const names = call.name === 'passwd' ? namedByPasswd(call) : namedByInput(call)
    if (names === null) return null
    if (machine.account.uid !== 0) return failed(`${call.name}: Permission denied.`)
    const { users } = readRegistry(machine)
    const missing = names.find((name) => findEntry(users, name) === 'none')
    if (missing !== undefined) return failed(`${call.name}: user '${missing}' does not exist`)
    writeShadow(machine)
    return names.every((name) => findEntry(users, name) !== 'unknown')
      ? succeeded()
      : unsure(`${call.name}: not all users are known`)
  },
})

function namedByPasswd({ words }: CommandCall): readonly string[] | null {
  const options = readOptions(words, { flags: 'dluq', longFlags: { delete: 'd', lock: 'l', unlock: 'u', quiet: 'q' } })
  // Without any of these it asks.
  if (options === null || !(options.has('d') || options.has('l') || options.has('u')) || options.operands.length !== 1)
    return null
  return options.operands
}

function namedByInput({ words, input }: CommandCall): readonly string[] | null {
  const text = textOf(input)
  if (text === null || words.some((word) => !/^-(?:e|-encrypted)$/.test(word))) return null
  return splitLines(text).map((line) => line.slice(0, Math.max(0, line.indexOf(':'))))
}

// A password is kept with salt by chance.
function writeShadow(machine: Machine): void {
  const place = machine.files.find('/etc/shadow')
  if (place.kind !== 'found' || place.node.kind !== 'file') return
  const { minBytes, maxBytes } = sizeOf(place.node.content)
  machine.files.writeFile(
    place.path,
    product(machine.newIdentity(), between(Math.max(0, minBytes - 200), maxBytes + 200)),
  )
}
