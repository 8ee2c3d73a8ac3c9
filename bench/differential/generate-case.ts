import type { BuildCase } from '../conformance/build-rows.ts'
import { BASE_NAME } from './base-image.ts'
import { generateContext } from './generate-context.ts'
import type { GeneratedContext } from './generate-context.ts'
import { generateCopy, generateCopyFrom } from './generate-copy.ts'
import { generateEdits } from './generate-edits.ts'
import { generateRun } from './generate-run.ts'
import { generateSetting } from './generate-setting.ts'
import { createRandom, pickWeighted } from './random.ts'
import type { Random } from './random.ts'
import { createStage } from './stage-scene.ts'
import type { StageScene } from './stage-scene.ts'

/** A small Dockerfile with its context and edits; the same for the same seed. */
export function generateCase(seed: number): BuildCase {
  const random = createRandom(seed)
  const context = generateContext(random)
  const { stages, dockerfile } = generateDockerfile(random, context)
  const target = random.oneIn(10) ? (random.oneIn(5) ? 'elsewhere' : random.pick(stages).name) : null
  const buildArgs = random.oneIn(6) ? { V: random.pick(['9', '/opt/nine']) } : undefined
  return {
    name: `seed-${seed}`,
    dockerfile,
    files: context.files,
    ...(context.dockerignore !== undefined && { dockerignore: context.dockerignore }),
    ...(target !== null && { target }),
    ...(buildArgs !== undefined && { buildArgs }),
    edits: generateEdits(random, context, dockerfile),
  }
}

interface GeneratedDockerfile {
  readonly stages: readonly StageScene[]
  readonly dockerfile: string
}

function generateDockerfile(random: Random, context: GeneratedContext): GeneratedDockerfile {
  const count = pickWeighted(random, [
    [4, 1],
    [4, 2],
    [2, 3],
    [1, 4],
  ])
  const stages: StageScene[] = []
  const lines = random.oneIn(10) ? [`ARG BASE=${BASE_NAME}`] : []
  const baseText = lines.length > 0 ? `\${BASE}` : BASE_NAME
  for (let index = 0; index < count; index++) {
    const name = index === count - 1 ? (random.oneIn(2) ? 'last' : null) : random.pick(['one', 'two', 'three', null])
    const isTaken = stages.some((stage) => stage.name === name)
    const { from, stage } = openStage(random, context, stages, isTaken ? null : name, baseText)
    lines.push(`FROM ${from}${stage.name === null ? '' : ` AS ${stage.name}`}`)
    for (let left = 1 + random.below(6); left > 0; left--) lines.push(generateInstruction(random, stage))
    stages.push(stage)
  }
  return { stages, dockerfile: `${lines.join('\n')}\n` }
}

function openStage(
  random: Random,
  context: GeneratedContext,
  above: readonly StageScene[],
  name: string | null,
  baseText: string,
): { readonly from: string; readonly stage: StageScene } {
  const stage = createStage(context, [...above], name)
  const parent = above.find((other) => other.name !== null && random.oneIn(3))
  if (parent?.name != null) {
    const { files, folders, workdir, hasShell, variables } = parent
    const inherited = { files: new Set(files), folders: new Set(folders), variables: new Map(variables) }
    return { from: parent.name, stage: { ...stage, ...inherited, workdir, hasShell } }
  }
  if (above.length === 0 || !random.oneIn(6)) return { from: baseText, stage }
  return { from: 'scratch', stage: { ...stage, hasShell: false, files: new Set(), folders: new Set(['/']) } }
}

function generateInstruction(random: Random, stage: StageScene): string {
  // Older builders make the directories of an empty stage anew each time.
  const isEmpty = !stage.hasShell && stage.files.size === 0
  return pickWeighted(random, [
    [4, generateCopy],
    [stage.above.length > 0 ? 3 : 0, generateCopyFrom],
    [stage.hasShell ? 5 : 0, generateRun],
    [isEmpty ? 0 : 4, generateSetting],
  ])(random, stage)
}
