/** How long to wait for a database that is not there yet. */
export interface Patience {
  readonly totalMs: number
  readonly pauseMs: number
  /** Called before the first wait. */
  readonly onWaiting: (reason: string) => void
}

// What a PostgreSQL that is still starting, or whose name is not known yet, answers with.
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03'])

const advice: Readonly<Record<string, string>> = {
  '28P01':
    'PostgreSQL keeps the password that its data volume was made with: put that one into .env, or change it in the ' +
    'database first (docs/hosting.md, “Changing the database password”).',
  '3D000': 'Create the database, or name another one in DATABASE_URL.',
}

/** Does work on a database as soon as the database is there; says what is wrong with it if it never is. */
export async function onceReachable<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  const deadline = performance.now() + patience.totalMs
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const code = codeOf(error)
      if (!passing.has(code)) throw explained(error, code)
      if (performance.now() >= deadline) throw neverThere(error, code, patience)
      if (attempt === 1) patience.onWaiting(code)
      await new Promise((resume) => setTimeout(resume, patience.pauseMs))
    }
  }
}

function explained(error: unknown, code: string): unknown {
  const next = advice[code]
  if (next === undefined || !(error instanceof Error)) return error
  return new Error(`The database refuses the connection: ${error.message}. ${next}`, { cause: error })
}

function neverThere(cause: unknown, code: string, { totalMs }: Patience): Error {
  return new Error(
    `The database could not be reached for ${Math.round(totalMs / 1_000)} s (${code}). ` +
      'Check the host and port of DATABASE_URL, and that PostgreSQL is running there.',
    { cause },
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
