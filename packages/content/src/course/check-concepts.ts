import { unknownName } from '../closest-name.ts'
import type { Problem } from '../problem.ts'
import type { YamlText } from '../yaml/yaml-text.ts'

/** A file that names concepts. */
export interface NamesConcepts {
  readonly file: string
  readonly yaml: YamlText
  readonly about: { readonly concepts: readonly string[] } | null
}

/** The concepts that a file names and the course does not declare; none are known to be wrong while the course itself cannot be read. */
export function checkConcepts(
  { file, yaml, about }: NamesConcepts,
  known: readonly string[] | null,
): readonly Problem[] {
  if (known === null) return []
  return (about?.concepts ?? []).flatMap((concept, index) =>
    known.includes(concept)
      ? []
      : [{ file, ...yaml.placeOf(['concepts', index]), ...unknownName('concept', concept, known) }],
  )
}
