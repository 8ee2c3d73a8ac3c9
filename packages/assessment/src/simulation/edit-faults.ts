import type { Edit } from './edit.ts'
import type { Scenario } from './scenario.ts'
import { filesOf } from './simulate.ts'

/** Something wrong with what an author wrote, and where: what is wrong; expected what. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What an edit can't do in a scenario: change or remove a file that is not there, add one that is. */
export function findEditFaults(scenario: Scenario, { change, add, remove }: Edit): readonly Fault[] {
  const files = new Set(Object.keys(filesOf(scenario)))
  const missing = (field: 'change' | 'remove', paths: readonly string[]): readonly Fault[] =>
    paths.flatMap((path, index) => {
      const message = `The scenario has no file ${path}; expected one of ${[...files].join(', ') || 'its files'}`
      return files.has(path) ? [] : [{ path: [field, index], message }]
    })
  const known = add.flatMap((path, index) => {
    const message = `The scenario has a file ${path} already; expected a new one, or the path under change`
    return files.has(path) ? [{ path: ['add', index], message }] : []
  })
  return [...missing('change', change), ...known, ...missing('remove', remove)]
}
