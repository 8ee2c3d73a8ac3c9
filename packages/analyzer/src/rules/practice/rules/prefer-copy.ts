import type { AddInstruction, CopySource } from '../../../syntax/instructions/types.ts'
import { defineRule } from '../../define-rule.ts'

/** ADD is for what must be fetched or unpacked. */
export const preferCopy = defineRule({
  id: 'prefer-copy',
  severity: 'warning',
  concept: 'copy-and-add',
  like: 'DL3020',
  what: 'ADD takes plain files of the build context.',
  why: 'ADD also fetches addresses and unpacks archives, so a file of the right name changes what it does; COPY never surprises.',
  bad: 'FROM alpine:3.20\nADD app.js /srv/\n',
  good: 'FROM alpine:3.20\nCOPY app.js /srv/\n',
  on: 'ADD',
  message: 'Use COPY: nothing here is fetched or unpacked.',
  flags: (add) => add.sources.length > 0 && add.sources.every(isPlain) && !usesAddOnlyFlags(add),
  fix: ({ keyword }) => ({
    title: 'Use COPY',
    edits: [{ start: keyword.start, end: keyword.end, newText: isLowerCase(keyword.value) ? 'copy' : 'COPY' }],
  }),
})

const REMOTE = /^["']?(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i

const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.[a-z0-9]+|gz|bz2|xz|zst|lzma)["']?$/i

/** Whether the source can only be a file that is copied as it is; what a variable or pattern holds is not known. */
function isPlain(source: CopySource): boolean {
  const { value } = source.word
  return source.kind === 'heredoc' || !(REMOTE.test(value) || ARCHIVE.test(value) || /[$*?[]/.test(value))
}

function usesAddOnlyFlags(add: AddInstruction): boolean {
  return add.checksum !== null || add.keepsGitDir !== null || add.unpacks !== null
}

function isLowerCase(keyword: string): boolean {
  return keyword === keyword.toLowerCase()
}
