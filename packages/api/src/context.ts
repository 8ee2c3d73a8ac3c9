import type { Person, ServerPlatform } from '@stagecraft/learning'
import type { Context } from './trpc.ts'

/** The context of one request: looks up the caller at most once, and only if a procedure asks. */
export function createContext(platform: ServerPlatform, headers: () => Headers | Promise<Headers>): Context {
  let person: Promise<Person | null> | undefined
  return {
    platform,
    findPerson: () => {
      person ??= Promise.resolve(headers()).then((found) => platform.auth.findPerson(found))
      return person
    },
  }
}
