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
 * The time of each task for all items, in microseconds: the sum of the fastest of each item, since others may use the
 * machine, and are rarely in the way of the same item in every round. The tasks take turns at each item.
 */
export function fastestOfEach<Item>(
  items: readonly Item[],
  tasks: readonly ((item: Item) => void)[],
  rounds = ROUNDS,
): readonly number[] {
  const best = tasks.map(() => items.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < rounds; round++) {
    items.forEach((item, at) => {
      tasks.forEach((task, index) => {
        const start = performance.now()
        task(item)
        const times = best[index]
        if (times !== undefined) times[at] = Math.min(times[at] ?? Infinity, performance.now() - start)
      })
    })
  }
  return best.map((times) => times.reduce((sum, ms) => sum + ms * 1000, 0))
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
