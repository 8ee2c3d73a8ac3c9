// pnpm check [name …]: format, lint, types, dead code and architecture, or those whose name holds a given word.
import { checks } from './check/checks.mjs'
import { runChecks } from './check/run-checks.mjs'
import { lastLine } from './test/tally.mjs'

const words = process.argv.slice(2)
const chosen = words.length === 0 ? checks : checks.filter(({ name }) => words.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No check is called "${words.join(' ')}". There are: ${checks.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const tally = await runChecks(chosen)
console.log(`\n${lastLine(tally)}`)
process.exitCode = tally.failed === 0 ? 0 : 1
