import type { Db } from '@stagecraft/db'

/** What every use-case may lean on. Made once a process. */
export interface Platform {
  readonly db: Db
  /** Told of what went wrong behind a request and needs somebody's attention. */
  readonly onError?: (message: string, details: readonly unknown[]) => void
}

export type Role = 'learner' | 'instructor' | 'administrator'

/** Somebody who is signed in, or a guest: what a use-case needs to know of who calls it. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Null for a guest. */
  readonly email: string | null
  readonly role: Role
  readonly isGuest: boolean
}
