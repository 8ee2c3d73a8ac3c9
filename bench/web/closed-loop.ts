/** How a server did under a fixed number of clients that each wait for an answer before asking again. */
export interface LoadFigures {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Runs `request` over and over from `clients` at once for some seconds, after a warm-up. A failure ends it. */
export async function closedLoop(
  clients: number,
  seconds: number,
  request: (client: number) => Promise<void>,
): Promise<LoadFigures> {
  await run(clients, Math.min(1, seconds / 3), request)
  const { timesMs, elapsedMs } = await run(clients, seconds, request)
  timesMs.sort((a, b) => a - b)
  const at = (share: number) => timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))] ?? Number.NaN
  return { perSecond: (timesMs.length / elapsedMs) * 1_000, p50Ms: at(0.5), p99Ms: at(0.99) }
}

async function run(clients: number, seconds: number, request: (client: number) => Promise<void>) {
  const timesMs: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1_000
  const loop = async (client: number) => {
    for (let now = performance.now(); now < end;) {
      await request(client)
      const after = performance.now()
      timesMs.push(after - now)
      now = after
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)))
  return { timesMs, elapsedMs: performance.now() - begun }
}
