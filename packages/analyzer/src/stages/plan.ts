import type { Dockerfile } from '../syntax/tree.ts'
import { EMPTY_CONFIG } from './image-config.ts'
import type { Plan, PlannedStage, PlanOptions } from './plan-types.ts'
import type { Platform } from './platform.ts'
import { VersionedMap } from './versioned-map.ts'

const LINUX: Platform = { os: 'linux', architecture: 'amd64', variant: '', osVersion: '', osFeatures: [] }

/** Works out the stages of a Dockerfile and what the target needs. */
export function plan(dockerfile: Dockerfile, options: PlanOptions = {}): Plan {
  const stages: PlannedStage[] = dockerfile.stages.map((tree) => ({
    index: tree.index,
    tree,
    name: tree.name,
    label: tree.name ?? `stage-${tree.index}`,
    baseName: tree.from.image?.value ?? '',
    base: { kind: 'invalid' },
    platform: LINUX,
    isNeeded: true,
    ships: tree.index === dockerfile.stages.length - 1,
    steps: [],
    config: EMPTY_CONFIG,
    problem: null,
  }))
  return {
    dockerfile,
    options,
    stages,
    target: stages.at(-1) ?? null,
    platform: LINUX,
    buildPlatform: LINUX,
    globalArgs: VersionedMap.of(),
    problem: null,
    checkProblem: null,
  }
}
