import { parse } from '@stagecraft/analyzer'
import { DOCKERFILE_FILES, readDockerfileRows } from '../dockerfile-rows.ts'
import type { ConformanceKind } from '../kind.ts'

/** What BuildKit's parser mentions without refusing the file. */
export const parserWarnings: ConformanceKind = {
  name: 'parser warnings',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, parserWarnings: expected } of readDockerfileRows(file)) {
      if (expected !== undefined) yield { id, expected, answer: () => warningsOf(text) }
    }
  },
}

function warningsOf(text: string): readonly string[] {
  return parse(text)
    .findings.filter((finding) => finding.severity === 'warning')
    .map((finding) => finding.message)
}
