import { APIError } from 'better-auth/api'

const longestName = 100
const longestAddress = 2_000

/** Refuses names and picture addresses that no page could show. */
export async function limitProfile(user: { readonly name?: unknown; readonly image?: unknown }): Promise<void> {
  if (typeof user.name === 'string' && user.name.length > longestName) {
    throw new APIError('BAD_REQUEST', { message: `A name has at most ${longestName} characters.` })
  }
  if (typeof user.image === 'string' && user.image.length > longestAddress) {
    throw new APIError('BAD_REQUEST', { message: `The address of a picture has at most ${longestAddress} characters.` })
  }
}
