import { expect, test } from 'vitest'
import { CORPUS_FILE, readCorpus } from '../corpus.ts'
import { Inputs } from './inputs.ts'
import { ownFiles } from './own-files.ts'
import { shrink } from './shrink.ts'
import { isBuilt, tryText } from './try-text.ts'

// The same inputs at every run, so that a red test is the doing of a change.
const SEED = 20_261_120

/** Time is for the benchmark to judge; here a text must only not throw. */
function expectNothingThrown(text: string, number: number): void {
  const failure = tryText(text, isBuilt(number))
  if (failure !== null && failure.kind !== 'slow') expect.fail(`${failure.message}\n${JSON.stringify(text)}`)
}

test('20,000 inputs made by chance are read, planned, checked, fixed and built', { timeout: 300_000 }, () => {
  const inputs = new Inputs(ownFiles(), SEED)
  for (let number = 0; number < 20_000; number++) {
    expectNothingThrown(inputs.at(inputs.beginnings.length + number), number)
  }
})

test('the beginnings of files are read, planned, checked, fixed and built', { timeout: 300_000 }, () => {
  const real = readCorpus(CORPUS_FILE)?.filter((_, index) => index % 50 === 0) ?? []
  const { beginnings } = new Inputs([...ownFiles().filter((_, index) => index % 4 === 0), ...real], SEED)
  expect(beginnings.length).toBeGreaterThan(1000)
  beginnings.forEach(expectNothingThrown)
})

test('an input is the same for the same seed', () => {
  const made = (seed: number) => Array.from({ length: 50 }, (_, number) => new Inputs(['FROM a'], seed).at(number))
  expect(made(1)).toEqual(made(1))
  expect(made(1)).not.toEqual(made(2))
})

test('what fails is shrunk to what makes it fail', async () => {
  const text = `FROM a\nRUN ${'x'.repeat(300)}<<B${'y'.repeat(300)}\n`
  expect(await shrink(text, async (shorter) => shorter.includes('<<B'))).toBe('<<B')
})
