import type { TRPCLink } from '@trpc/client'
import { observable, type Unsubscribable } from '@trpc/server/observable'
import type { AppRouter } from '@stagecraft/api'
import { signInAsGuest } from '../auth/client.ts'

/**
 * Learning needs no account: a write that is refused because nobody is signed in
 * begins a guest's session and is sent once more. Reads stay refused: a visitor who
 * has done nothing has nothing to read, and no row in the database.
 */
export const guestLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let running: Unsubscribable
      let isClosed = false
      const send = (mayBecomeGuest: boolean) => {
        running = next(op).subscribe({
          ...observer,
          error(error) {
            if (!mayBecomeGuest || op.type !== 'mutation' || error.data?.code !== 'UNAUTHORIZED') {
              observer.error(error)
              return
            }
            signInAsGuest().then(
              () => isClosed || send(false),
              () => observer.error(error),
            )
          },
        })
      }
      send(true)
      return () => {
        isClosed = true
        running.unsubscribe()
      }
    })
