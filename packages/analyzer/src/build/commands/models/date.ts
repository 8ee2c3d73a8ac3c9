import { NEVER_THE_SAME, product } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import { succeeded } from '../results.ts'

export const date = defineCommand({
  names: ['date'],
  summary: 'Says the time of the build, which is another at every build.',
  run({ words }) {
    if (words.some((word) => /^(?:-s|--set|-f|--file)/.test(word))) return null
    const format = words.find((word) => word.startsWith('+'))?.slice(1)
    // What a format holds beside the time is there in any case.
    const minBytes = format === undefined ? 20 : format.replaceAll(/%[-_0^#]?./g, '').length + 1
    return succeeded(product(NEVER_THE_SAME, { minBytes, maxBytes: 1000 }))
  },
})
