import { joinContents } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { closeInputs, readInputs } from '../text-input.ts'

export const cat = defineCommand({
  names: ['cat'],
  summary: 'Writes out files one after the other, or its input.',
  run(call, machine) {
    const options = readOptions(call.words, { flags: 'u' })
    if (options === null) return null
    const inputs = readInputs(options.operands, call, machine)
    return closeInputs(inputs, call, joinContents(inputs.flatMap(({ content }) => (content === null ? [] : [content]))))
  },
})
