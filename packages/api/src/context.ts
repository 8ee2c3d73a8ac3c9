import type { Person, ServerPlatform } from '@stagecraft/learning'
import type { Context } from './trpc.ts'

/** The context of one request: looks up the caller at most once, and only if a procedure asks. */
export function createContext(platform: ServerPlatform, findPerson: () => Promise<Person | null>): Context {
  let person: Promise<Person | null> | undefined
  return {
    platform,
    findPerson: () => {
      person ??= findPerson()
      return person
    },
  }
}
