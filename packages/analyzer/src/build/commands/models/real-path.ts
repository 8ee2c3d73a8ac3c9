import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand } from '../command-model.ts'
import { joinLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const realPath = defineCommand({
  names: ['readlink', 'realpath'],
  summary: 'Says where a link leads, or a path without links.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'fenmqs',
      longFlags: { canonicalize: 'f', 'canonicalize-existing': 'e' },
    })
    if (options === null || options.has('m') || options.has('s') || options.operands.length !== 1) return null
    const [path = ''] = options.operands
    const end = options.has('n') ? '' : '\n'
    if (call.name === 'readlink' && !options.has('f') && !options.has('e'))
      return linkTarget(path, call.folder, end, machine)
    const place = machine.files.find(joinPath(path, call.folder))
    if (place.kind === 'unknown') return unsure(`${call.name}: ${place.why.text}`)
    const needsAll = options.has('e') || (call.name === 'realpath' && isBusybox(call, machine))
    if (place.kind === 'missing' && (needsAll || place.cause !== 'no-entry')) {
      return failed(call.name === 'realpath' ? `realpath: ${path}: No such file or directory` : '')
    }
    return succeeded(end === '' ? place.path : joinLines([place.path]))
  },
})

function linkTarget(path: string, folder: string, end: string, machine: Machine): ReturnType<typeof succeeded> {
  const place = machine.files.find(joinPath(path, folder), false)
  if (place.kind === 'unknown') return unsure(`readlink: ${place.why.text}`)
  return place.kind === 'found' && place.node.kind === 'link' ? succeeded(`${place.node.target}${end}`) : failed('')
}
