const SAFE_SCHEMES = new Set(['http', 'https', 'mailto'])

/** Where an address leads: nowhere we would send a reader, off the site, or to a place on it. */
export type AddressKind = 'unsafe' | 'external' | 'mail' | 'section' | 'site' | 'file'

/** Tells addresses apart as a browser does, so that nothing but http, https and mailto leaves the site. */
export function kindOfAddress(address: string): AddressKind {
  // A browser drops tabs and line breaks anywhere, and control characters in front, before it looks for the scheme.
  const bare = Array.from(address)
    .filter((character) => character > ' ')
    .join('')
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    if (!SAFE_SCHEMES.has(scheme)) return 'unsafe'
    return scheme === 'mailto' ? 'mail' : 'external'
  }
  // It also reads a backslash as a slash.
  if (/^[/\\]{2}/.test(bare)) return 'external'
  if (bare.startsWith('#')) return 'section'
  return /^[/\\]/.test(bare) ? 'site' : 'file'
}
