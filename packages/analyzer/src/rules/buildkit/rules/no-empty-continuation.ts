import type { Dockerfile, SyntaxFinding } from '../../../syntax/tree.ts'
import type { Fix, TextEdit } from '../../finding.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Empty continuation lines will become errors in a future release',
  concept: 'line-continuation',
  what: 'A blank line stands between the lines of one instruction.',
  why: 'It looks as if the instruction ended there, but it goes on; BuildKit means to refuse that one day.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache \\\n\n  curl\n',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache \\\n  # a comment may stand here\n  curl\n',
}

/** A blank line stands in the middle of an instruction. */
export const noEmptyContinuation = defineCheck({
  id: 'NoEmptyContinuation',
  phase: 'text',
  severity: 'warning',
  on: 'file',
  check(dockerfile, scene) {
    for (const finding of dockerfile.findings) {
      if (finding.code !== 'empty-continuation') continue
      scene.report(finding, {
        message: 'Empty continuation line',
        lines: finding,
        fix: removeBlanks(dockerfile, finding),
      })
    }
  },
})

/** Takes out the blank lines up to the end of the instruction. */
function removeBlanks({ text, instructions }: Dockerfile, finding: SyntaxFinding): Fix | null {
  const instruction = instructions.find(({ start, end }) => start < finding.start && finding.start < end)
  if (instruction === undefined) return null
  const { line } = instruction
  const last = line.sourceOffset(line.text.length)
  const edits: TextEdit[] = []
  for (let start = finding.start; start < last;) {
    const end = text.indexOf('\n', start) + 1
    if (end === 0) break
    if (text.slice(start, end).trim() === '') edits.push({ start, end, newText: '' })
    start = end
  }
  return edits.length === 0 ? null : { title: 'Remove the blank lines', edits }
}
