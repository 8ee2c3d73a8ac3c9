import { areSame, product, textContent } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { readInputs } from '../text-input.ts'

export const compare = defineCommand({
  names: ['cmp', 'diff'],
  summary: 'Tells whether two files are the same; not in what they differ.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'qsu',
      longFlags: { quiet: 'q', silent: 's', brief: 'q', unified: 'u' },
    })
    if (options === null || options.operands.length !== 2) return null
    const inputs = readInputs(options.operands, call, machine)
    const bad = inputs.filter(({ content }) => content === null)
    if (bad.length > 0) {
      const message = bad.map((input) => `${call.name}: ${input.message}`).join('\n')
      // Two folders can be compared, too.
      return bad.every(({ isSure, message: why }) => isSure && !why.endsWith('Is a directory'))
        ? failed(message, call.name === 'cmp' && call.program?.endsWith('/busybox') === true ? 1 : 2)
        : null
    }
    const [one = null, other = null] = inputs.map(({ content }) => content)
    const same = one === null || other === null ? null : areSame(one, other)
    if (same === null)
      return unsure(`${call.name}: whether they are the same is not known`, product(machine.newIdentity()))
    if (same) return succeeded()
    const isSilent = call.name === 'cmp' && options.has('s')
    return { ...failed(''), output: isSilent ? textContent('') : product(machine.newIdentity()) }
  },
})
