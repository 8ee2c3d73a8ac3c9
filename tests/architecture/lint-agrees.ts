import { folderOf, mayImport, rooms, testsMayImport, type Room } from './plan.ts'
import type { ArchitectureRule } from './repository.ts'

type FileList = readonly [files: string, rooms: readonly Room[]]

const doors = ['trpc/**', 'auth/**', 'operations/**', 'env.ts', 'platform.ts', 'app/**/route.ts']

const planned: readonly FileList[] = [
  ...rooms.map((room): FileList => [
    sourcesOf(room),
    mayImport[room].filter((other) => room !== 'web' || other !== 'api'),
  ]),
  ...doors.map((files): FileList => [`apps/web/src/${files}`, mayImport.web]),
  ...rooms
    .filter((room) => testsMayImport[room])
    .map((room): FileList => [`${sourcesOf(room)}/*.test.ts`, [...mayImport[room], ...(testsMayImport[room] ?? [])]]),
]

/** The lint, which shows a forbidden import in the editor, has the same plan as this test. */
export const lintFollowsThePlan: ArchitectureRule = (repository) => {
  const lists = restrictedImports(repository.get('.oxlintrc.jsonc') ?? '{}')
  return planned.flatMap(([files, allowed]) => difference(files, lists.get(files), allowed))
}

function sourcesOf(room: Room): string {
  return `${folderOf(room)}/src/**`
}

function difference(files: string, linted: readonly string[] | undefined, allowed: readonly Room[]): readonly string[] {
  const expected = allowed.toSorted().join(', ')
  const actual = linted?.toSorted().join(', ')
  return actual === expected
    ? []
    : [`.oxlintrc.jsonc lets ${files} import (${actual ?? 'anything'}), the plan (${expected}): make them agree`]
}

interface LintConfiguration {
  readonly overrides?: readonly {
    readonly files: readonly string[]
    readonly rules?: Readonly<Record<string, unknown>>
  }[]
}

type Restriction = readonly [level: string, { readonly patterns: readonly { readonly group: readonly string[] }[] }]

/** For each file pattern, the rooms that its list of restricted imports lets through. */
function restrictedImports(text: string): ReadonlyMap<string, readonly string[]> {
  const { overrides = [] } = JSON.parse(withoutCommentsAndTrailingCommas(text)) as LintConfiguration
  return new Map(
    overrides.flatMap(({ files, rules }) => {
      const rule = rules?.['eslint/no-restricted-imports'] as Restriction | undefined
      const group = rule?.[1].patterns[0]?.group
      if (group?.[0] !== '@stagecraft/**') return []
      const allowed = group
        .slice(1)
        .map((pattern) => pattern.replace(/^!@stagecraft\//, '').replace(/\/(?:\*\*|testing)$/, ''))
      return files.map((pattern) => [pattern, [...new Set(allowed)]] as const)
    }),
  )
}

function withoutCommentsAndTrailingCommas(text: string): string {
  return text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/,(?=\s*[\]}])/g, '')
}
