import type { LabelFormat } from '../../rule-options.ts'

/** What the labels of the OCI image format hold, by their names. */
export const OCI_LABELS: Readonly<Record<string, LabelFormat>> = {
  'org.opencontainers.image.created': 'rfc3339',
  'org.opencontainers.image.documentation': 'url',
  'org.opencontainers.image.licenses': 'spdx',
  'org.opencontainers.image.source': 'url',
  'org.opencontainers.image.url': 'url',
}

const NAMES: Readonly<Record<LabelFormat, string>> = {
  email: 'an e-mail address',
  hash: 'the hash of a commit',
  rfc3339: 'a time such as 2026-01-31T12:00:00Z',
  semver: 'a version such as 1.4.0',
  spdx: 'a licence such as Apache-2.0',
  text: 'a text',
  url: 'an address such as https://example.com',
}

/** What a value of that form is, as one would say it. */
export function nameOfFormat(format: LabelFormat): string {
  return NAMES[format]
}

/** Whether a value is of a form; an empty one is of none. */
export function hasFormat(value: string, format: LabelFormat): boolean {
  switch (format) {
    case 'email':
      return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/.test(value)
    case 'hash':
      return /^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
    case 'rfc3339':
      return TIME.test(value) && !Number.isNaN(Date.parse(value.replace(/[tT ]/, 'T')))
    case 'semver':
      return SEMANTIC_VERSION.test(value)
    case 'spdx':
      return isLicence(value)
    case 'text':
      return value !== ''
    case 'url':
      return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value) && URL.canParse(value)
  }
}

const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/

const SEMANTIC_VERSION =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

// Names of licences that are no names of SPDX's list, and are often written in their place.
const NO_LICENCES = /^(?:apache|bsd|gpl|lgpl|agpl|apache ?2(?:\.0)?|gplv?[23]|mit license|proprietary|license)$/i

/** Whether the form is that of an SPDX expression; the names in it are checked only for common mistakes. */
function isLicence(value: string): boolean {
  const words = value
    .replace(/[()]/g, ' ')
    .trim()
    .split(/\s+(?:AND|OR|WITH)\s+/)
  const isBalanced = value.split('(').length === value.split(')').length
  return isBalanced && words.every((word) => /^[A-Za-z0-9.-]+\+?$/.test(word) && !NO_LICENCES.test(word))
}
