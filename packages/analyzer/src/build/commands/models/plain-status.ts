import { defineCommand } from '../command-model.ts'
import { failed, succeeded } from '../results.ts'

export const plainStatus = defineCommand({
  names: ['true', 'false', 'sleep', 'usleep', 'sync'],
  summary: 'Does nothing that stays, and ends well; false does not.',
  run({ name, words }) {
    if (words.includes('--help') || words.includes('--version')) return null
    return name === 'false' ? failed('') : succeeded()
  },
})
