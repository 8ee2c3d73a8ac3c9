import { exactly } from '../../../facts/size-range.ts'
import { shortKey } from '../../../text/short-key.ts'
import { utf8Length } from '../../../text/utf8.ts'
import { joinContents, keyOf, madeOf, product } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { unsure } from '../results.ts'
import { closeInputs, readInputs } from '../text-input.ts'

const DIGITS: Readonly<Record<string, number>> = { md5sum: 32, sha1sum: 40, sha256sum: 64, sha512sum: 128 }

export const checksum = defineCommand({
  names: ['sha256sum', 'md5sum', 'sha1sum', 'sha512sum'],
  summary: 'Writes checksums, of which only the length is known; whether they are right with -c can’t be told.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'bctws',
      longFlags: { check: 'c', status: 's', quiet: 's', strict: 's', binary: 'b', text: 't' },
    })
    const digits = DIGITS[call.name]
    if (options === null || digits === undefined) return null
    const inputs = readInputs(options.operands, call, machine)
    if (options.has('c')) {
      const checked = closeInputs(inputs, call, product(machine.newIdentity()))
      return checked.status === 1
        ? checked
        : unsure(`${call.name}: whether the files are as they should be is not known`, checked.output)
    }
    const lines = inputs.flatMap(({ name, content }) =>
      content === null ? [] : [line(call.name, digits, name, content)],
    )
    return closeInputs(inputs, call, joinContents(lines))
  },
})

// Another content has another checksum, as surely as anything.
function line(command: string, digits: number, name: string, content: Content): Content {
  const key = keyOf(content)
  const size = digits + 3 + utf8Length(name, 0, name.length)
  const identity = key === null ? { key: null, isExact: false } : madeOf(shortKey(JSON.stringify([command, name, key])))
  return product(identity, exactly(size), { kind: 'lines', count: 1, lines: null })
}
