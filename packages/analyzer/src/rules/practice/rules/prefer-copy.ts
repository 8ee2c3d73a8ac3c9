import type { AddInstruction, CopySource } from '../../../syntax/instructions/types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'copy-and-add',
  differs: [
    {
      only: 'hadolint',
      when: 'filled-in',
      because: 'What the variable holds may be an address or an archive.',
    },
    {
      only: 'hadolint',
      when: 'ends-in-star',
      because: 'What fits a pattern that ends in a star may be an archive.',
    },
  ],
  what: 'ADD takes plain files of the build context.',
  why: 'ADD also fetches addresses and unpacks archives, so a file of the right name changes what it does; COPY never surprises.',
  bad: 'FROM alpine:3.20\nADD app.js /srv/\n',
  good: 'FROM alpine:3.20\nCOPY app.js /srv/\n',
}

/** ADD is for what must be fetched or unpacked. */
export const preferCopy = defineRule({
  id: 'prefer-copy',
  severity: 'warning',
  like: 'DL3020',
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

/** Whether the source can only be a file that is copied as it is; what a variable holds is not known. */
function isPlain(source: CopySource): boolean {
  const { value } = source.word
  if (source.kind === 'heredoc') return true
  if (REMOTE.test(value) || ARCHIVE.test(value) || value.includes('$')) return false
  // *.js finds no archive, app* may find app.tar
  return !/[*?[]/.test(value) || /\.[a-z0-9]+$/i.test(value)
}

function usesAddOnlyFlags(add: AddInstruction): boolean {
  return add.checksum !== null || add.keepsGitDir !== null || add.unpacks !== null
}

function isLowerCase(keyword: string): boolean {
  return keyword === keyword.toLowerCase()
}
