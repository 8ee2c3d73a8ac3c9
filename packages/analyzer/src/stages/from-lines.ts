import { expandWord } from '../syntax/words/expand.ts'
import type { Expansion } from '../syntax/words/expand.ts'
import { withSuggestion } from '../text/nearest.ts'
import type { BuildProblem, FilledWord } from './plan-types.ts'
import type { Planning } from './planning.ts'
import { readPlatform } from './platform.ts'
import { problemAt } from './problem.ts'
import type { StageDraft } from './stage-draft.ts'
import { UnsetVariable } from './unset-variable.ts'

/** Fills in the words of each FROM and looks which of them name a stage above; the first problem ends BuildKit's build. */
export function fillFromLines(stages: readonly StageDraft[], planning: Planning): BuildProblem | null {
  const byName = new Map<string, StageDraft>()
  let first: BuildProblem | null = null
  for (const stage of stages) {
    stage.problem = fillFromLine(stage, planning)
    first ??= stage.problem
    const above = byName.get(stage.from.image.value)
    if (stage.name !== null && planning.contexts.has(stage.name)) stage.base = { kind: 'context', name: stage.name }
    else if (above !== undefined) stage.base = { kind: 'stage', stage: above }
    if (stage.name !== null) byName.set(stage.name, stage)
  }
  return first
}

function fillFromLine(stage: StageDraft, planning: Planning): BuildProblem | null {
  const { image } = stage.tree.from
  if (image === null) return null
  const expansion = fill(image.value, planning)
  const filled = wordOf(expansion, image.value, planning)
  stage.from = { image: filled, platform: null }
  if (!expansion.ok) return problemAt('from', expansion.message, stage.fromLine, image)
  if (filled.value === '')
    return problemAt('from', `base name (${image.value}) should not be blank`, stage.fromLine, image)
  return fillPlatform(stage, planning)
}

function fillPlatform(stage: StageDraft, planning: Planning): BuildProblem | null {
  const { platform: flag } = stage.tree.from
  const written = flag?.value ?? ''
  if (flag === null || written === '') return null
  const expansion = fill(written, planning)
  const filled = wordOf(expansion, written, planning)
  stage.from = { ...stage.from, platform: filled }
  if (!expansion.ok) {
    return problemAt('from', `failed to process arguments for platform : ${expansion.message}`, stage.fromLine, flag)
  }
  if (filled.value === '') {
    const message = suggest(`empty platform value from expression ${written}`, filled, planning)
    return problemAt('from', message, stage.fromLine, flag)
  }
  const reading = readPlatform(filled.value, planning.buildPlatform)
  if (reading.ok) {
    stage.wantedPlatform = reading.platform
    return null
  }
  const reason = suggest(reading.message, filled, planning)
  const problem = problemAt('from', `failed to parse platform ${written}: ${reason}`, stage.fromLine, flag)
  // BuildKit marks the line for the value and once more for the flag.
  return { ...problem, lines: [...problem.lines, ...problem.lines] }
}

function fill(written: string, { globalArgs, dockerfile: { escape } }: Planning): Expansion<string> {
  return expandWord(written, globalArgs, { escape })
}

function wordOf(expansion: Expansion<string>, written: string, planning: Planning): FilledWord {
  const { names } = expansion
  const { declaredArgs, effort } = planning
  const unknown = [...names.unmatched].filter((name) => !declaredArgs.has(name))
  return {
    value: expansion.ok ? expansion.value : written,
    names,
    unset: unknown.map((name) => new UnsetVariable(name, declaredArgs, effort)),
  }
}

/** With the argument that one of the variables without a value may mean. */
function suggest(message: string, { names }: FilledWord, { globalArgs, effort }: Planning): string {
  for (const name of names.unmatched) {
    const { suggestion } = new UnsetVariable(name, globalArgs, effort)
    if (suggestion !== null) return withSuggestion(message, suggestion)
  }
  return message
}
