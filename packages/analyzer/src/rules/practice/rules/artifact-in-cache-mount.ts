import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { CopyInstruction, RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isBelow, resolvePath } from '../reading/paths.ts'
import { mountsOf } from '../reading/run-mounts.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'cache-mounts',
  what: 'A file is copied out of another stage from where there was only a cache mount.',
  why: 'What a RUN writes to a cache mount is not part of its stage: when the RUN ends, the mount is gone and the folder is as empty as before. The COPY finds nothing, and the build stops.',
  bad: 'FROM rust:1.80 AS build\nWORKDIR /app\nRUN --mount=type=cache,target=/app/target cargo build --release\nFROM debian:12-slim\nCOPY --from=build /app/target/release/app /usr/bin/app',
  good: 'FROM rust:1.80 AS build\nWORKDIR /app\nRUN --mount=type=cache,target=/app/target cargo build --release && cp target/release/app /usr/bin/app\nFROM debian:12-slim\nCOPY --from=build /usr/bin/app /usr/bin/app',
}

/** COPY --from of a path that was only ever a cache mount. */
export const artifactInCacheMount = defineRule({
  id: 'artifact-in-cache-mount',
  severity: 'error',
  on: 'COPY',
  check(copy, scene) {
    if (scene.step?.kind !== 'COPY' || scene.step.from?.kind !== 'stage') return
    const { stage } = scene.step.from
    for (const source of copy.sources) {
      if (source.kind === 'heredoc') continue
      const path = resolvePath(source.word.value, '/')
      const mount = findMount(stage, path)
      if (mount === null || isWrittenOtherwise(stage, path)) continue
      const message = `There is nothing here: ${mount.target} was a cache mount in line ${mount.run.firstLine}, and what is written to one is no part of the stage. Copy the file elsewhere in that RUN, and take it from there.`
      scene.report(source.word, { message })
    }
  },
})

interface FoundMount {
  readonly target: string
  readonly run: RunInstruction
}

function findMount(stage: PlannedStage, path: string): FoundMount | null {
  for (const { steps } of chainOf(stage)) {
    for (const step of steps) {
      if (step.kind !== 'RUN') continue
      const folder = step.config.workingDir
      const mount = mountsOf(step.instruction).find(
        ({ type, target }) => type === 'cache' && target !== '' && isBelow(path, resolvePath(target, folder)),
      )
      if (mount !== undefined) return { target: mount.target, run: step.instruction }
    }
  }
  return null
}

// Another COPY, or a RUN without the mount, may have put something there after all.
function isWrittenOtherwise(stage: PlannedStage, path: string): boolean {
  return chainOf(stage).some(({ steps }) =>
    steps.some((step) => {
      if (step.kind === 'COPY') return writesTo(step.instruction, path, step.config.workingDir)
      if (step.kind !== 'RUN') return false
      const isMount = mountsOf(step.instruction).some(({ type }) => type === 'cache')
      return !isMount && step.instruction.line.text.includes(path)
    }),
  )
}

function writesTo(copy: CopyInstruction, path: string, folder: string): boolean {
  const destination = copy.destination?.value ?? ''
  return copy.from !== null && isBelow(path, resolvePath(destination, folder))
}
