import { dump, parse } from '@stagecraft/analyzer'
import { DOCKERFILE_FILES, readDockerfileRows } from '../dockerfile-rows.ts'
import type { ConformanceKind } from '../kind.ts'

/** The tree as BuildKit's parser prints it, byte for byte. */
export const ast: ConformanceKind = {
  name: 'AST',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, dump: expected } of readDockerfileRows(file)) {
      if (expected != null) yield { id, expected, answer: () => dump(parse(text)) }
    }
  },
}
