import {
  build,
  type Build,
  type ContextEntry,
  type ContextFiles,
  findReruns,
  parse,
  planWithTable,
  type Project,
  type Rerun,
} from '@stagecraft/analyzer'
import { imageTable } from '@stagecraft/analyzer/images'
import { projectPresets } from '@stagecraft/analyzer/projects'
import type { Edit } from './edit.ts'
import type { Scenario, ScenarioFile } from './scenario.ts'

const IGNORE_FILE = '.dockerignore'

// The text that is put under a file to make another one of it.
const EDITED = '\n# changed\n'

/** What a build of this Dockerfile would do in that world, perhaps for another target than the scenario's own. */
export function simulate(scenario: Scenario, dockerfile: string, target = scenario.target): Build {
  const { images, buildArgs, secrets } = scenario
  const { context, project } = worldOf(scenario)
  const ignored = textOf(context[IGNORE_FILE])
  const { plan } = planWithTable(
    parse(dockerfile),
    { images, buildArgs, ...(target !== undefined && { target }) },
    imageTable,
  )
  return build(plan, {
    context,
    secrets,
    project,
    ...(ignored !== null && { dockerignore: ignored }),
  })
}

/** The same Dockerfile in a scenario that differs from its own in files alone; what was planned is not planned again. */
export function simulateAgain(before: Build, scenario: Scenario): Build {
  const { context, project } = worldOf(scenario)
  const { dockerignore: _, ...options } = before.options
  const ignored = textOf(context[IGNORE_FILE])
  return build(before.plan, { ...options, context, project, ...(ignored !== null && { dockerignore: ignored }) })
}

interface World {
  readonly context: ContextFiles
  readonly project: Project
}

const worlds = new WeakMap<Scenario, World>()

// The same objects every time, so that the analyzer reads them once.
function worldOf(scenario: Scenario): World {
  const known = worlds.get(scenario) ?? { context: filesOf(scenario), project: projectOf(scenario) }
  worlds.set(scenario, known)
  return known
}

/** Which steps run again when the scenario is edited and `dockerfile` is built once more, `before` being cached. */
export function rerun(scenario: Scenario, dockerfile: string, edit: Edit, before: Build): readonly Rerun[] {
  return findReruns(before, simulate(editScenario(scenario, edit), dockerfile))
}

/** The scenario after an edit. */
export function editScenario(scenario: Scenario, { change, add, remove, buildArgs }: Edit): Scenario {
  const before = filesOf(scenario)
  const edits: Readonly<Record<string, ScenarioFile>> = Object.fromEntries([
    ...change.map((path) => [path, `${textOf(before[path]) ?? ''}${EDITED}`] as const),
    ...add.map((path) => [path, EDITED] as const),
    ...remove.map((path) => [path, null] as const),
  ])
  return {
    ...scenario,
    files: { ...scenario.files, ...edits },
    buildArgs: { ...scenario.buildArgs, ...buildArgs },
  }
}

// The analyzer reads the same object once, and a scenario is built again and again.
const contexts = new WeakMap<Scenario, ContextFiles>()

/** All files of the build context, by path. */
export function filesOf(scenario: Scenario): ContextFiles {
  const known = contexts.get(scenario) ?? putTogether(scenario)
  contexts.set(scenario, known)
  return known
}

function putTogether({ preset, files }: Scenario): ContextFiles {
  const context: Record<string, string | ContextEntry> =
    preset === undefined ? {} : { ...projectPresets[preset].context }
  for (const [path, file] of Object.entries(files)) {
    if (file === null) delete context[path]
    else context[path] = entryOf(file)
  }
  return Object.fromEntries(Object.entries(context).map(([path, entry]) => [path, recognisable(path, entry)]))
}

// A file of which only the size is given is still one certain file: what an edit makes of it is another.
function recognisable(path: string, entry: string | ContextEntry): string | ContextEntry {
  if (typeof entry === 'string' || entry.sizeBytes === undefined) return entry
  return { sha256: `${path} as it is given`, ...entry }
}

function entryOf(file: Exclude<ScenarioFile, null>): string | ContextEntry {
  if (typeof file === 'string' || 'link' in file) return file
  const { mode, ...rest } = file
  return mode === undefined ? rest : { ...rest, mode: Number.parseInt(mode, 8) }
}

/** What the project's tools make of it: the facts of the preset, section by section under those of the scenario. */
export function projectOf({ preset, facts = {} }: Scenario): Project {
  if (preset === undefined) return facts
  const given = Object.entries(facts)
  const merged: Record<string, unknown> = { ...projectPresets[preset].project }
  for (const [section, values] of given) merged[section] = { ...toRecord(merged[section]), ...toRecord(values) }
  return merged
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOf(file: string | ContextEntry | undefined): string | null {
  if (file === undefined || typeof file === 'string') return file ?? null
  return file.text ?? null
}
