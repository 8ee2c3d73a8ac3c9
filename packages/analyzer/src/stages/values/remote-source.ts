import { readBoolean } from '../../syntax/instructions/go-values.ts'
import { quote } from '../../text/quote.ts'

/** Where a source of ADD or COPY lies: in a Git repository, at an address, or in the files of the context. */
export type SourcePlace =
  | { readonly kind: 'git'; readonly keepsGitDir: boolean | null; readonly checksum: string }
  | { readonly kind: 'http' }
  | { readonly kind: 'local' }
  /** A Git repository whose address says something that makes no sense, with BuildKit's message. */
  | { readonly kind: 'faulty-git'; readonly message: string }

/** Tells where a source lies; `isGit` if a flag says that it is a Git repository. */
export function placeSource(source: string, isGit: boolean): SourcePlace {
  const address = readAddress(source)
  if (address !== null && isRepository(address, isGit)) return readQuery(address.query)
  return /^https?:\/\//.test(source) ? { kind: 'http' } : { kind: 'local' }
}

interface Address {
  readonly scheme: string
  readonly path: string
  readonly query: string
}

// https://host/repo.git?ref=v1#branch:folder
const URL_FORM = /^(?<scheme>[a-zA-Z0-9]+):\/\/(?<host>[^/?#]*)(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#.*)?$/s

// git@host:team/repo.git#branch
const SCP_FORM = /^[a-zA-Z0-9\-_]+@[a-zA-Z0-9\-.]+:(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#.*)?$/s

function readAddress(source: string): Address | null {
  if (source.startsWith('./') || source.startsWith('../')) return null
  const { scheme, path = '', query = '' } = (URL_FORM.exec(source) ?? SCP_FORM.exec(source))?.groups ?? {}
  if (scheme === undefined) return SCP_FORM.test(source) ? { scheme: 'ssh', path, query } : null
  return { scheme: scheme.toLowerCase(), path, query }
}

function isRepository({ scheme, path }: Address, isGit: boolean): boolean {
  if (scheme === 'ssh' || scheme === 'git') return true
  return (scheme === 'http' || scheme === 'https') && (isGit || path.endsWith('.git'))
}

/** BuildKit takes the parameters in any order, so of several faults it may name another. */
function readQuery(query: string): SourcePlace {
  const draft: QueryDraft = { keepsGitDir: null, checksum: '' }
  const parameters = new URLSearchParams(query)
  for (const name of new Set(parameters.keys())) {
    const fault = readParameter(name, parameters.getAll(name), draft)
    if (fault !== null) return { kind: 'faulty-git', message: fault }
  }
  if (parameters.has('tag') && parameters.has('branch')) {
    return { kind: 'faulty-git', message: 'branch conflicts with tag' }
  }
  return { kind: 'git', keepsGitDir: draft.keepsGitDir, checksum: draft.checksum }
}

interface QueryDraft {
  keepsGitDir: boolean | null
  checksum: string
}

function readParameter(name: string, values: readonly string[], draft: QueryDraft): string | null {
  const [value = ''] = values
  if (values.length > 1) return `query ${quote(name)} has multiple values`
  const isSwitch = name === 'submodules' || name === 'keep-git-dir'
  if (value === '' && !isSwitch) return `query ${quote(name)} has no value`
  const isOn = value === '' ? true : readBoolean(value)
  if (isSwitch && isOn === null) return `invalid ${name} value: ${quote(value)}`
  if (name === 'keep-git-dir') draft.keepsGitDir = isOn
  if (name === 'checksum' || name === 'commit') draft.checksum = value
  return KNOWN.has(name) ? null : `unexpected query ${quote(name)}`
}

const KNOWN: ReadonlySet<string> = new Set('ref tag branch subdir checksum commit keep-git-dir submodules'.split(' '))
