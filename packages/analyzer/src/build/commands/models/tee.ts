import { writeFile } from '../../machine/file-access.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'

export const tee = defineCommand({
  names: ['tee'],
  summary: 'Writes its input to files and out again, with -a behind what is in them.',
  run(call, machine) {
    const options = readOptions(call.words, { flags: 'ai', longFlags: { append: 'a' } })
    if (options === null) return null
    const content = call.input
    const results = options.operands.map((path) =>
      writeFile(machine, path, call.folder, content, { appends: options.has('a') }),
    )
    const bad = results.flatMap((result) => (result.kind === 'ok' ? [] : [result]))
    const message = bad.map((result) => `tee: ${result.message}`).join('\n')
    const isSure = bad.every(({ kind }) => kind === 'denied')
    return { status: bad.length === 0 ? 0 : isSure ? 1 : null, output: content, message }
  },
})
