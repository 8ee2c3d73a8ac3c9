import { joinContents, textContent, textOf } from '../../files/content.ts'
import { writeFile } from '../../machine/file-access.ts'
import { defineCommand } from '../command-model.ts'
import { joinLines, linesIn } from '../lines.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { readSortOrder } from '../sort-order.ts'
import { derived, readInputs } from '../text-input.ts'

export const sort = defineCommand({
  names: ['sort'],
  summary: 'Sorts lines by bytes or numbers, by keys, without doubles, into a file with -o.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'unrfbsz',
      values: 'kto',
      longFlags: { unique: 'u', 'numeric-sort': 'n', reverse: 'r', 'ignore-case': 'f', stable: 's' },
      longValues: { key: 'k', 'field-separator': 't', output: 'o' },
    })
    const order = options === null ? null : readSortOrder(options)
    if (options === null || order === null) return null
    const inputs = readInputs(options.operands, call, machine)
    const missing = inputs.filter(({ content }) => content === null)
    if (missing.length > 0) {
      const message = missing.map((input) => `sort: ${input.message}`).join('\n')
      return missing.every(({ isSure }) => isSure) ? failed(message, 2) : unsure(message)
    }
    const contents = inputs.flatMap(({ content }) => (content === null ? [] : [content]))
    const lines =
      contents.length === 1
        ? contents.map(linesIn)
        : contents.map((one) => (textOf(one) === null ? null : linesIn(one)))
    const known = lines.flatMap((some) => some ?? [])
    const hasLocale = [...call.environment.keys()].some((name) => /^(?:LANG|LC_\w+)$/.test(name))
    const isSure = lines.every((some) => some !== null) && !(hasLocale && order.usesBytes)
    const sorted = isSure ? order.inOrder(known) : null
    const output = sorted === null ? derived(joinContents(contents), call) : textContent(joinLines(sorted))
    const target = options.value('o')
    if (target === undefined) return succeeded(output)
    const written = writeFile(machine, target, call.folder, output)
    if (written.kind === 'ok') return succeeded()
    return written.kind === 'denied' ? failed(`sort: ${written.message}`, 2) : unsure(written.message)
  },
})
