import { product } from '../../files/content.ts'
import { reach } from '../../machine/file-access.ts'
import { defineCommand } from '../command-model.ts'
import { failed, succeeded, unsure } from '../results.ts'

const TAKES_VALUE = /^-(?:c|f|t|-format|-printf|m|F|d|B|X)$/

export const aboutFiles = defineCommand({
  names: ['stat', 'du', 'df', 'file'],
  summary: 'Reads about files and changes nothing; what it writes is not known.',
  run(call, machine) {
    if (call.words.includes('-C') && call.name === 'file') return null
    const paths = call.words.filter(
      (word, index) => !word.startsWith('-') && !TAKES_VALUE.test(call.words[index - 1] ?? ''),
    )
    const output = product(machine.newIdentity())
    // file says what is missing and goes on.
    if (call.name === 'file') return succeeded(output)
    const reached = paths.map((path) => reach(machine, path, call.folder, false))
    const denied = reached.find(({ kind }) => kind === 'denied')
    if (denied?.kind === 'denied') return { ...failed(`${call.name}: ${denied.message}`), output }
    const unclear = reached.find(({ kind }) => kind === 'unsure')
    return unclear?.kind === 'unsure' ? unsure(`${call.name}: ${unclear.message}`, output) : succeeded(output)
  },
})
