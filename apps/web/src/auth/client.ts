/** What became of a request to sign in, sign up or the like; the message is fit to show. */
export type AuthResult = { readonly ok: true } | { readonly ok: false; readonly message: string }

// A refusal that came late: another request has begun the session meanwhile.
const alreadyGuest = 'This browser has a guest’s session already.'

let guestSignIn: Promise<void> | undefined

/** Begins a guest's session. Calls at the same moment share one. */
export function signInAsGuest(): Promise<void> {
  guestSignIn ??= post('sign-in/anonymous', {})
    .then((result) => {
      if (!result.ok && result.message !== alreadyGuest) throw new Error(result.message)
    })
    .finally(() => {
      guestSignIn = undefined
    })
  return guestSignIn
}

/** Signs in with e-mail and password. */
export function signIn(input: { readonly email: string; readonly password: string }): Promise<AuthResult> {
  return post('sign-in/email', { ...input, rememberMe: true })
}

/** Makes an account and signs in; what a guest has done moves along. */
export function signUp(input: {
  readonly name: string
  readonly email: string
  readonly password: string
}): Promise<AuthResult> {
  return post('sign-up/email', input)
}

export function signOut(): Promise<AuthResult> {
  return post('sign-out', {})
}

/** Asks for a mail with a reset link. Succeeds for unknown addresses too, so as not to tell which are known. */
export function requestPasswordReset(email: string): Promise<AuthResult> {
  return post('request-password-reset', { email, redirectTo: '/reset-password' })
}

/** Sets a new password with the token of a reset link. */
export function resetPassword(input: { readonly token: string; readonly newPassword: string }): Promise<AuthResult> {
  return post('reset-password', input)
}

export function changeName(name: string): Promise<AuthResult> {
  return post('update-user', { name })
}

/** Goes to the OpenID Connect provider; the browser leaves the page if that works. */
export async function signInWithProvider(providerId: string, callbackURL: string): Promise<AuthResult> {
  try {
    const response = await send('sign-in/social', { provider: providerId, callbackURL, errorCallbackURL: '/sign-in' })
    if (!response.ok) return await refusal(response)
    const { url } = (await response.json()) as { url: string }
    window.location.assign(url)
    return { ok: true }
  } catch {
    return unreachable
  }
}

const unreachable: AuthResult = {
  ok: false,
  message: 'The server could not be reached. Check your connection and try again.',
}

async function post(path: string, body: object): Promise<AuthResult> {
  try {
    const response = await send(path, body)
    return response.ok ? { ok: true } : await refusal(response)
  } catch {
    return unreachable
  }
}

function send(path: string, body: object): Promise<Response> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const messages: Readonly<Record<string, string>> = {
  ANONYMOUS_USERS_CANNOT_SIGN_IN_AGAIN_ANONYMOUSLY: alreadyGuest,
  INVALID_EMAIL_OR_PASSWORD: 'This address and password do not belong together. Check both; capital letters count.',
  USER_ALREADY_EXISTS: 'There is an account with this address already. Sign in instead, or reset its password.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    'There is an account with this address already. Sign in instead, or reset its password.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  PASSWORD_TOO_SHORT: 'The password is too short: at least 8 characters.',
  PASSWORD_TOO_LONG: 'The password is too long: at most 128 characters.',
  INVALID_TOKEN: 'This link is no longer good. Ask for a new one.',
}

async function refusal(response: Response): Promise<AuthResult> {
  if (response.status === 429) {
    const seconds = response.headers.get('x-retry-after') ?? '60'
    return { ok: false, message: `Too many tries. Wait ${seconds} seconds and try again.` }
  }
  const { code, message } = (await response.json().catch(() => ({}))) as { code?: string; message?: string }
  return {
    ok: false,
    message: messages[code ?? ''] ?? message ?? 'Something went wrong on our side. Please try again.',
  }
}
