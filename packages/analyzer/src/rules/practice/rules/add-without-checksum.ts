import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'supply-chain',
  what: '`ADD` fetches a file without checking what it is.',
  why: 'Whoever controls the address, or the way to it, decides what ships. With a checksum BuildKit stops when the bytes are others, and need not fetch them again while they are the same.',
  bad: 'FROM alpine:3.20\nADD https://example.com/tool-1.4.tar.gz /tmp/',
  good: 'FROM alpine:3.20\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool-1.4.tar.gz /tmp/',
}

/** ADD of an address whose content nobody checks. */
export const addWithoutChecksum = defineRule({
  id: 'add-without-checksum',
  severity: 'info',
  message: 'Nothing checks that this is the file you tested. Add --checksum=sha256:… with its sum.',
  on: 'ADD',
  check(add, scene) {
    if (add.checksum !== null) return
    for (const source of add.sources) {
      // The name of a branch or a commit is what says which content a repository gives.
      const isFile =
        source.kind === 'path' && /^https?:\/\//i.test(source.word.value) && !/\.git(?:[#?]|$)/.test(source.word.value)
      if (isFile) scene.report(source.word)
    }
  },
})
