/** The full name of an image, or BuildKit's message why the text is none. */
export type ReferenceReading =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly message: string }

/**
 * Reads the name of an image as registries do: `node` is `docker.io/library/node:latest`.
 *
 * ```
 * registry.example:5000/team/app:1.4@sha256:…
 * domain                path     tag digest
 * ```
 */
export function readImageReference(text: string): ReferenceReading {
  if (/^[a-f0-9]{64}$/.test(text)) {
    return refuse(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`)
  }
  const { domain, rest } = splitDomain(text)
  const [path = ''] = rest.split(':', 1)
  if (path.toLowerCase() !== path)
    return refuse(`invalid reference format: repository name (${path}) must be lowercase`)
  const matched = REFERENCE.exec(`${domain}/${rest}`)
  if (matched === null) return refuse('invalid reference format')
  const { name = '', tag, digest } = matched.groups ?? {}
  if (name.length - domain.length - 1 > LONGEST_PATH) {
    return refuse(`repository name must not be more than ${LONGEST_PATH} characters`)
  }
  const fault = digest === undefined ? null : findDigestFault(digest)
  if (fault !== null) return refuse(fault)
  return { ok: true, reference: tag === undefined && digest === undefined ? `${name}:latest` : matched[0] }
}

/** BuildKit's message why the text is no digest; null if it is one. */
export function findDigestFault(text: string): string | null {
  const { algorithm = '', hex = '' } = DIGEST.exec(text)?.groups ?? {}
  if (algorithm === '') return 'invalid checksum digest format'
  const length = DIGEST_LENGTHS[algorithm]
  if (length === undefined) return 'unsupported digest algorithm'
  if (hex.length !== length) return 'invalid checksum digest length'
  return /^[a-f0-9]+$/.test(hex) ? null : 'invalid checksum digest format'
}

const LONGEST_PATH = 255

const DIGEST_LENGTHS: Readonly<Record<string, number | undefined>> = { sha256: 64, sha384: 96, sha512: 128 }

const DIGEST = /^(?<algorithm>[a-z0-9]+(?:[.+_-][a-z0-9]+)*):(?<hex>[a-zA-Z0-9=_-]+)$/

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const DOMAIN = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}'
const DIGEST_TEXT = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}'

const REFERENCE = new RegExp(
  `^(?<name>(?:${DOMAIN}/)?${PATH_PART}(?:/${PATH_PART})*)(?::(?<tag>${TAG}))?(?:@(?<digest>${DIGEST_TEXT}))?$`,
)

/** What stands before the first slash names a registry if it looks like one: a dot, a port, capitals, localhost. */
function splitDomain(text: string): { readonly domain: string; readonly rest: string } {
  const slash = text.indexOf('/')
  const first = slash === -1 ? '' : text.slice(0, slash)
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first
  const domain = isDomain && first !== 'index.docker.io' ? first : 'docker.io'
  const rest = isDomain ? text.slice(slash + 1) : text
  return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest }
}

function refuse(message: string): ReferenceReading {
  return { ok: false, message }
}
