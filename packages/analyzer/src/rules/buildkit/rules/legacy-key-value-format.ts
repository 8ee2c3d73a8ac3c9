import type { KeyValue, Word } from '../../../syntax/tree.ts'
import type { Fix } from '../../finding.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Legacy key/value format with whitespace separator should not be used',
  concept: 'variables',
  what: 'ENV or LABEL separates name and value by a space.',
  why: 'That old form takes the whole rest of the line as one value, so nobody can tell `ENV A B=C` from a mistake, and it has no room for a second name.',
  bad: 'FROM alpine:3.20\nENV MODE production\n',
  good: 'FROM alpine:3.20\nENV MODE=production\n',
}

/** ENV or LABEL has a space where an equals sign should be. */
export const legacyKeyValueFormat = defineCheck({
  id: 'LegacyKeyValueFormat',
  phase: 'steps',
  severity: 'style',
  on: ['ENV', 'LABEL'],
  check({ keyword, pairs }, scene) {
    if (scene.step?.isExpanded === false) return
    const name = keyword.value
    for (const pair of pairs) {
      if (pair.separator === '=') continue
      const message = `"${name} key=value" should be used instead of legacy "${name} key value" format`
      scene.report(pair, { message, fix: writeEquals(pair, pair.value) })
    }
  },
})

/** Quotes around the value keep it together; what it holds must not mean something else between them. */
function writeEquals({ name }: KeyValue, value: Word): Fix | null {
  const title = 'Use name=value'
  const gap = { start: name.end, end: value.start }
  if (/["'\\`]/.test(value.value) || value.value === '') return null
  if (!/\s/.test(value.value)) return { title, edits: [{ ...gap, newText: '=' }] }
  return {
    title,
    edits: [
      { ...gap, newText: '="' },
      { start: value.end, end: value.end, newText: '"' },
    ],
  }
}
