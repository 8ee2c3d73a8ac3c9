import { baseName } from '../base-name.ts'
import { defineCommand } from '../command-model.ts'
import { joinLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const names = defineCommand({
  names: ['basename', 'dirname'],
  summary: 'Takes paths apart: the last part of one, or what stands before it.',
  run({ name, words }) {
    const options = readOptions(words, { flags: 'a', values: 's', longValues: { suffix: 's' } })
    if (options === null) return null
    const { operands } = options
    if (operands.length === 0) return failed(`${name}: missing operand`)
    if (name === 'dirname') return succeeded(joinLines(operands.map(folderName)))
    const suffix = options.value('s')
    const isMany = options.has('a') || suffix !== undefined
    if (!isMany && operands.length > 2) return null
    const paths = isMany ? operands : operands.slice(0, 1)
    return succeeded(
      joinLines(paths.map((path) => without(baseName(path), suffix ?? (isMany ? '' : (operands[1] ?? ''))))),
    )
  },
})

function without(name: string, suffix: string): string {
  if (name === '') return '/'
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
}

function folderName(path: string): string {
  const end = path.replace(/(?<=.)\/+$/, '')
  const at = end.lastIndexOf('/')
  if (at === -1) return '.'
  return end.slice(0, at).replace(/\/+$/, '') || '/'
}
