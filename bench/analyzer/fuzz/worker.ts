import { parentPort, workerData } from 'node:worker_threads'
import { Inputs } from './inputs.ts'
import { isBuilt, tryText, type Failure } from './try-text.ts'

/** What a worker is started with. */
export interface Work {
  readonly seed: number
  readonly files: readonly string[]
  /** It takes the numbers `first`, `first + step`, … below `end`. */
  readonly first: number
  readonly step: number
  readonly end: number
  /** The number it is at, for those who watch it. */
  readonly at: Int32Array
}

/** What a worker says: that one input failed, or that all are done. */
export type Word =
  | { readonly kind: 'failed'; readonly number: number; readonly failure: Failure }
  | { readonly kind: 'done' }

const { seed, files, first, step, end, at } = workerData as Work
const inputs = new Inputs(files, seed)
for (let number = first; number < end; number += step) {
  Atomics.store(at, 0, number)
  const failure = tryText(inputs.at(number), isBuilt(number))
  if (failure !== null) parentPort?.postMessage({ kind: 'failed', number, failure } satisfies Word)
}
parentPort?.postMessage({ kind: 'done' } satisfies Word)
