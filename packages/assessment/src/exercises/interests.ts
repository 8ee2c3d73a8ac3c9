import type { Edit } from '../simulation/edit.ts'
import type { Check } from './check-schema.ts'
import { editOf } from './checks/cache.ts'
import type { Interests } from './fingerprint.ts'

/** The edits and targets that the checks of an exercise are about, those within other checks too. */
export function interestsOf(checks: readonly Check[]): Interests {
  const edits = new Map<string, Edit>()
  const targets = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const [name, inner] of Object.entries(value)) {
      const edit = name.startsWith('edit') ? editOf(inner) : null
      if (edit !== null) edits.set(JSON.stringify(edit), edit)
      else if (name === 'targetBuilds') for (const target of textsIn(inner)) targets.add(target)
      else visit(inner)
    }
  }
  visit(checks)
  return { edits: [...edits.values()], targets: [...targets] }
}

function textsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item) => typeof item === 'string')
}
