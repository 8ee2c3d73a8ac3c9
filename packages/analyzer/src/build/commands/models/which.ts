import { defineCommand } from '../command-model.ts'
import { findProgram } from '../find-program.ts'
import { joinLines } from '../lines.ts'
import { succeeded, unsure } from '../results.ts'

export const which = defineCommand({
  names: ['which'],
  summary: 'Says where along PATH programs are, and fails if one is not there.',
  run(call, machine) {
    if (call.words.some((word) => word.startsWith('-'))) return null
    const found = call.words.map((word) => findProgram(word, call, machine))
    const unknown = found.find(({ kind }) => kind === 'unknown')
    if (unknown?.kind === 'unknown') return unsure(`which: ${unknown.why}`)
    const paths = found.flatMap((one) => (one.kind === 'found' ? [one.name] : []))
    return { ...succeeded(joinLines(paths)), status: paths.length < found.length || found.length === 0 ? 1 : 0 }
  },
})
