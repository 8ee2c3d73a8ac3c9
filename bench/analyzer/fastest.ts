const ROUNDS = 30

const SHORTEST_SAMPLE_MS = 10

/** The fastest time of each task in microseconds; they take turns, so that a slow moment hits all of them. */
export function fastest(tasks: readonly (() => void)[], rounds = ROUNDS): readonly number[] {
  const best = tasks.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, index) => {
      best[index] = Math.min(best[index] ?? 0, measure(task))
    })
  }
  return best
}

/**
 * The time of each task for an item, in microseconds: the mean of the fastest of each, since others may use the
 * machine, and are rarely in the way of the same item in every round. The tasks take turns at all items.
 */
export function fastestOfEach<Item>(
  items: readonly Item[],
  tasks: readonly ((item: Item) => void)[],
): readonly number[] {
  const best = tasks.map(() => items.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < ROUNDS; round++) {
    tasks.forEach((task, index) => {
      best[index] = items.map((item, at) =>
        Math.min(
          best[index]?.[at] ?? 0,
          timeOf(() => task(item)),
        ),
      )
    })
  }
  return best.map((times) => (times.reduce((sum, ms) => sum + ms, 0) / items.length) * 1000)
}

function timeOf(task: () => void): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

function measure(task: () => void): number {
  const start = performance.now()
  let runs = 0
  let elapsedMs = 0
  while (elapsedMs < SHORTEST_SAMPLE_MS) {
    task()
    runs++
    elapsedMs = performance.now() - start
  }
  return (elapsedMs / runs) * 1000
}

/** A time as people read it. */
export function show(us: number): string {
  return us < 1000 ? `${us.toFixed(1)} µs` : `${(us / 1000).toFixed(2)} ms`
}
