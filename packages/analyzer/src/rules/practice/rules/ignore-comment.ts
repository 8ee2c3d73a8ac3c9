import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'instructions',
  what: 'A comment asks to leave a finding out.',
  why: 'Where all exceptions are to be agreed upon, this shows each of them.',
  bad: 'FROM alpine:3.20\n# stagecraft ignore=prefer-copy\nADD app.js /srv/',
  good: 'FROM alpine:3.20\nCOPY app.js /srv/',
}

/** A comment that silences a finding. */
export const ignoreComment = defineRule({
  id: 'ignore-comment',
  severity: 'info',
  like: 'DL1001',
  isOptional: true,
  message: 'A finding is left out here. See whether the reason still holds.',
  on: 'file',
  check(dockerfile, scene) {
    for (const comment of dockerfile.comments) {
      if (!/^(?:stagecraft|hadolint)\s+(?:\w+\s+)?ignore\s*=/.test(comment.value)) continue
      scene.report(comment, { lines: { firstLine: comment.line, lastLine: comment.line } })
    }
  },
})
