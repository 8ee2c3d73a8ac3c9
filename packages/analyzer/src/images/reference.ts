/** The parts of an image's name: `ghcr.io/acme/api:1.4@sha256:…`. */
export interface ImageReference {
  /** `ghcr.io`; null where Docker Hub is meant without saying so. */
  readonly registry: string | null
  /** `acme/api`, without the `library/` that Docker Hub's own images have. */
  readonly repository: string
  /** The last part of the repository: `api`. */
  readonly name: string
  readonly tag: string | null
  readonly digest: string | null
}

/** Takes an image's name apart; says nothing about whether it is a valid one. */
export function readReference(text: string): ImageReference {
  const [named = '', digest = null] = splitOnce(text, '@')
  const slash = named.indexOf('/')
  const first = slash === -1 ? '' : named.slice(0, slash)
  const registry = isRegistry(first) ? first : null
  const path = registry === null ? named : named.slice(slash + 1)
  const colon = path.lastIndexOf(':')
  const hasTag = colon > path.lastIndexOf('/')
  const repository = (hasTag ? path.slice(0, colon) : path).replace(/^library\//, '')
  return {
    registry,
    repository,
    name: repository.slice(repository.lastIndexOf('/') + 1),
    tag: hasTag ? path.slice(colon + 1) : null,
    digest,
  }
}

// localhost/app and registry:5000/app name a registry, acme/app does not
function isRegistry(part: string): boolean {
  return part === 'localhost' || part.includes('.') || part.includes(':')
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
