import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Failure } from './try-text.ts'
import type { Word, Work } from './worker.ts'

/** An input that failed, by its number. */
export interface FailedInput {
  readonly number: number
  readonly kind: Failure['kind'] | 'hangs'
  readonly message: string
}

/** What is tried: the inputs of a seed below that number. */
export type Range = Pick<Work, 'seed' | 'files' | 'end'>

/** How long one input may take before it counts as hanging, on a machine that others use as well. */
export const HANG_MS = 30_000

/** Tries all inputs in as many threads as there are cores; a thread that hangs is ended, and the next input tried. */
export async function runWorkers(file: string, range: Range): Promise<readonly FailedInput[]> {
  const failed: FailedInput[] = []
  const threads = availableParallelism()
  const lanes = Array.from({ length: threads }, (_, first) => runLane(file, range, { first, step: threads }, failed))
  await Promise.all(lanes)
  return failed
}

interface Lane {
  readonly first: number
  readonly step: number
}

async function runLane(file: string, range: Range, { first, step }: Lane, failed: FailedInput[]): Promise<void> {
  for (let next = first; next < range.end;) {
    const hung = await runUntilHang(file, { ...range, first: next, step }, failed)
    if (hung === null) return
    failed.push({ number: hung, kind: 'hangs', message: `takes over ${HANG_MS / 1000} s` })
    next = hung + step
  }
}

/** The number of the input that the thread hangs at; null when all are done. */
async function runUntilHang(file: string, work: Omit<Work, 'at'>, failed: FailedInput[]): Promise<number | null> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(work.first)
  const worker = new Worker(file, { workerData: { ...work, at } satisfies Work })
  try {
    return await new Promise((resolve, reject) => {
      const watch = watchFor(at, resolve)
      worker.on('error', reject)
      worker.on('message', (word: Word) => {
        if (word.kind === 'failed') failed.push({ number: word.number, ...word.failure })
        else resolve(null)
      })
      worker.on('exit', () => clearInterval(watch))
    })
  } finally {
    await worker.terminate()
  }
}

/** Calls when the number has not changed for too long. */
function watchFor(at: Int32Array, onHang: (number: number) => void): NodeJS.Timeout {
  let seen = -1
  let sinceMs = performance.now()
  return setInterval(() => {
    const number = Atomics.load(at, 0)
    if (number !== seen) {
      seen = number
      sinceMs = performance.now()
    } else if (performance.now() - sinceMs > HANG_MS) onHang(number)
  }, 500)
}
