import { atLeast } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import { succeeded } from '../results.ts'

export const ldconfig = defineCommand({
  names: ['ldconfig'],
  summary: 'Writes anew where libraries are, into /etc/ld.so.cache; links to them that it makes are not told.',
  run(call, machine) {
    if (call.words.length > 0) return null
    // That of musl keeps no list.
    if (machine.system.libc === 'musl') return succeeded()
    const place = machine.files.find('/etc/ld.so.cache')
    if (place.kind !== 'found' || place.node.kind !== 'file') return null
    machine.files.writeFile(place.path, product(machine.newIdentity(), atLeast(48)), machine.account)
    return succeeded()
  },
})
