/** What became of a request to the accounts of this server. */
export type AuthReply =
  | { readonly ok: true; readonly url: string | null }
  | { readonly ok: false; readonly message: string }

const UNREACHABLE = 'The server could not be reached. Check your connection and try again.'
const TOO_MANY = 'Too many tries in a short time. Wait a minute, then try again.'

/** Asks the accounts of this server for something; every failure comes back as words fit to show. */
export async function requestAuth(path: string, body: Readonly<Record<string, unknown>>): Promise<AuthReply> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const reply: unknown = await response.json().catch(() => null)
    if (response.ok) return { ok: true, url: findText(reply, 'url') }
    return { ok: false, message: refusal(response.status, reply) }
  } catch {
    return { ok: false, message: UNREACHABLE }
  }
}

const SAID_PLAINLY: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'This address and password do not belong together. Check both; capital letters count.',
  USER_ALREADY_EXISTS: 'There is an account with this address already. Sign in instead, or reset its password.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    'There is an account with this address already. Sign in instead, or reset its password.',
  PASSWORD_TOO_SHORT: 'This password is too short. Take a longer one; a few words in a row are good.',
  PASSWORD_TOO_LONG: 'This password is too long. Take one of at most 128 characters.',
  INVALID_EMAIL: 'This does not look like an e-mail address. Check it for typing mistakes.',
  INVALID_TOKEN: 'This link is no longer good. Ask for a new one.',
  EMAIL_NOT_VERIFIED: 'This address is not confirmed yet. Open the link in the message we sent to it.',
}

function refusal(status: number, reply: unknown): string {
  if (status === 429) return TOO_MANY
  const code = findText(reply, 'code')
  const known = code === null ? undefined : SAID_PLAINLY[code]
  return known ?? findText(reply, 'message') ?? `The server refused this (${status}). Try again in a moment.`
}

function findText(value: unknown, field: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const found: unknown = Object.getOwnPropertyDescriptor(value, field)?.value
  return typeof found === 'string' && found !== '' ? found : null
}
