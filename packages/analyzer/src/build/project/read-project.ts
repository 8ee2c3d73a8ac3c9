import { keysOf, listOf, mapOf, text, value, type Shape, type ShapeProblem } from '../../images/shape.ts'
import type { Project } from './project.ts'

/** A project that can be relied on, or everything that is wrong with it. */
export type ProjectReading =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] }

/** Reads what somebody wrote about a project. */
export function readProject(found: unknown): ProjectReading {
  const problems = project(found, '')
  return problems.length === 0 ? { ok: true, project: found as Project } : { ok: false, problems }
}

const isSize = (found: unknown): found is number => Number.isSafeInteger(found) && (found as number) >= 0

function isWeight(found: unknown): boolean {
  if (!Array.isArray(found)) return isSize(found)
  const [least, most, ...more] = found as readonly unknown[]
  return more.length === 0 && isSize(least) && isSize(most) && least <= most
}

const weight = value('a number of bytes, or the least and the most of them as [least, most]', isWeight)
const count = value('a whole number', isSize)
const yesOrNo = value('true or false', (found) => typeof found === 'boolean')
const names = listOf(text('a name', /^[^/\s]+$/))
const path = text(
  'a path within the project, without a slash at either end',
  /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).*[^/]$/,
)

const textOrWeight: Shape = (found, at) => (typeof found === 'string' ? [] : weight(found, at))

const packages = keysOf({ bytes: weight, count, names: listOf(text()), programs: names }, ['bytes'])
const output = keysOf({ path, files: mapOf(textOrWeight), bytes: weight, isFolder: yesOrNo }, ['path'])
const task = keysOf({ writes: listOf(output), reads: listOf(path), needsDevelopment: yesOrNo }, ['writes'])

const project = keysOf({
  go: keysOf({ binaryBytes: weight, usesNet: yesOrNo, usesCgo: yesOrNo, modules: packages, buildCacheBytes: weight }),
  node: keysOf({
    productionModules: packages,
    developmentModules: packages,
    hasNativeModules: yesOrNo,
    cacheBytes: weight,
    scripts: mapOf(task),
  }),
  python: keysOf({
    packages,
    developmentPackages: packages,
    hasNativePackages: yesOrNo,
    needsCompiler: yesOrNo,
    wheelBytes: weight,
    cacheBytes: weight,
  }),
  php: keysOf({
    productionPackages: packages,
    developmentPackages: packages,
    extensions: names,
    cacheBytes: weight,
    scripts: mapOf(task),
  }),
  java: keysOf({
    jarBytes: weight,
    jarName: text('the name of a file', /^[^/]+$/),
    isRunnable: yesOrNo,
    repository: packages,
    outputBytes: weight,
  }),
  rust: keysOf({ binaries: mapOf(weight), targetBytes: weight, crates: packages, libraries: names }),
  dotnet: keysOf({ assembly: text(), publishBytes: weight, selfContainedBytes: weight, packages }),
  c: keysOf({ programs: mapOf(keysOf({ bytes: weight, isStatic: yesOrNo, libraries: names }, ['bytes'])) }),
  runtime: keysOf({ writes: listOf(text()), usesTls: yesOrNo, usesTimeZones: yesOrNo }),
  commands: mapOf(task),
})
