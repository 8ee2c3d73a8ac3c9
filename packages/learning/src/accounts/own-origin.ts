/**
 * Whether a write comes from a page of this installation. A browser names the page's origin with every
 * write; it must be the address the installation is known by, or the very machine that was asked, by its number.
 * Clients that are not browsers send no origin, and no other site can make them send their cookies.
 */
export function isOwnOrigin(headers: Headers, baseUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return true
  return origin === new URL(baseUrl).origin || origin === hostOrigin(headers, baseUrl)
}

/**
 * The origin of the host a request was sent to, in the scheme of the installation, if that is this machine or an
 * address: a name could be made to point here by somebody else.
 */
export function hostOrigin(headers: Headers, baseUrl: string): string | null {
  const host = headers.get('host')
  return host !== null && /^(localhost|\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])(:\d+)?$/.test(host)
    ? `${new URL(baseUrl).protocol}//${host}`
    : null
}
