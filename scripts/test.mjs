// npm test [word …]: everything that must hold before a change lands, or the phases whose name holds a given word.
import { requireSupportedMachine } from './prepare/node-version.mjs'

requireSupportedMachine()
const { runPhases } = await import('./test/run-phases.mjs')
const { phases } = await import('./test/phases.mjs')

const words = process.argv.slice(2)
const chosen = phases.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No phase is called "${words.join(' ')}". There are: ${phases.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
process.exitCode = await runPhases(chosen)
