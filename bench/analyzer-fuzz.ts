// Inputs made of real files and of chance, read, checked and built by the analyzer; exit code 1 if one throws, hangs or
// takes longer than its length allows:
//   pnpm bench:fuzz [count] [seed]

import { CORPUS_FILE, readCorpus } from './analyzer/corpus.ts'
import { Inputs } from './analyzer/fuzz/inputs.ts'
import { ownFiles } from './analyzer/fuzz/own-files.ts'
import { HANG_MS, runWorkers, type FailedInput } from './analyzer/fuzz/run-workers.ts'
import { shrink } from './analyzer/fuzz/shrink.ts'
import { Trial } from './analyzer/fuzz/trial.ts'
import { withBundles } from './bundled.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 20_261_120)
const files = [...ownFiles(), ...(readCorpus(CORPUS_FILE) ?? [])]
const inputs = new Inputs(files, seed)
/** So many different failures are shrunk and shown. */
const MOST_SHOWN = 10

const beginnings = inputs.beginnings.length

await withBundles(
  ['analyzer/fuzz/worker.ts', 'analyzer/fuzz/trial-worker.ts'],
  async ([worker = '', trialWorker = '']) => {
    console.log(
      `${beginnings} beginnings of ${files.length} files, and ${count} inputs that the seed ${seed} makes of them`,
    )
    const start = performance.now()
    const failed = await runWorkers(worker, { seed, files, end: beginnings + count })
    const seconds = Math.round((performance.now() - start) / 1000)
    console.log(`${beginnings + count} inputs in ${seconds} s: ${failed.length} failed`)
    for (const example of oneOfEach(failed)) await explain(example, trialWorker)
    if (failed.length > 0) process.exitCode = 1
  },
)

/** Of inputs that fail in the same way, the first. */
function oneOfEach(failed: readonly FailedInput[]): readonly FailedInput[] {
  const byWay = new Map(failed.toReversed().map((each) => [`${each.kind} ${each.message}`, each]))
  return [...byWay.values()].slice(0, MOST_SHOWN)
}

async function explain({ number, kind, message }: FailedInput, trialWorker: string): Promise<void> {
  const trial = new Trial(trialWorker, HANG_MS)
  const smallest = await shrink(inputs.at(number), async (text) => (await trial.run(text)) === kind)
  await trial.end()
  console.log(`\ninput ${number} ${kind}: ${message}\n${JSON.stringify(smallest)}`)
}
