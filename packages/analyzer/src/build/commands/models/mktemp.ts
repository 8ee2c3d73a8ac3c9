import { NEVER_THE_SAME, product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const mktemp = defineCommand({
  names: ['mktemp'],
  summary: 'Makes a file or folder of a name by chance, so all that is known is where.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'dqt',
      values: 'p',
      longFlags: { directory: 'd' },
      longValues: { tmpdir: 'p' },
    })
    if (options === null || options.has('t') || options.operands.length > 1) return null
    const folder = folderOf(options.value('p'), options.operands[0], call)
    if (folder === null) return null
    const place = machine.files.find(folder)
    if (place.kind === 'missing') return failed(`mktemp: failed to create in ${folder}: No such file or directory`)
    if (place.kind !== 'found' || place.node.kind !== 'folder') return null
    note(place.path, machine)
    const length = (options.operands[0] ?? '').length
    const least = folder.length + 7
    return succeeded(
      product(
        NEVER_THE_SAME,
        { minBytes: least, maxBytes: least + length + 20 },
        { kind: 'lines', count: 1, lines: null },
      ),
    )
  },
})

function folderOf(
  option: string | undefined,
  template: string | undefined,
  { environment, folder }: CommandCall,
): string | null {
  if (option !== undefined) return option
  if (template !== undefined) {
    const at = template.lastIndexOf('/')
    return template.startsWith('/')
      ? template.slice(0, at) || '/'
      : at === -1
        ? folder
        : `${folder}/${template.slice(0, at)}`
  }
  const set = environment.get('TMPDIR') ?? '/tmp'
  return isKnown(set) ? set : null
}

// What was there stays as it is.
function note(path: string, machine: Machine): void {
  machine.files.doubt(path, `mktemp makes something in ${path} under a name by chance.`, 'more')
}
