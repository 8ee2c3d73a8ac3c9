import { defineRule } from '../../define-rule.ts'
import { WHOLE_FILE } from '../../open-scene.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'instructions',
  what: 'BuildKit can not read a part of the file: an unknown instruction or flag, a missing argument, a here-document without an end.',
  why: 'A build ends before its first step. BuildKit names only the first such place, and in a here-document or a directive sometimes another line.',
  bad: 'FROM alpine:3.20\nCOPPY app /app\n',
  good: 'FROM alpine:3.20\nCOPY app /app\n',
}

/** BuildKit can't read the text. */
export const cannotParse = defineRule({
  id: 'cannot-parse',
  severity: 'error',
  like: ['DL3043', 'DL3061'],
  on: 'file',
  check({ findings }, scene) {
    for (const finding of findings) {
      if (finding.severity !== 'error') continue
      // BuildKit has no line for a file without instructions.
      scene.report(finding, { message: finding.reason, lines: finding.lastLine === 0 ? WHOLE_FILE : finding })
    }
  },
})
