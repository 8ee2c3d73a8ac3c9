import type { Instruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { copiesAll, copiesFile, isContextCopy, type ContextCopy } from '../reading/copied-sources.ts'
import { DEPENDENCY_TOOLS, readDependencyStep, type DependencyStep } from '../reading/ecosystems.ts'
import { mountsOf } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'build-cache',
  what: 'The sources are copied before the dependencies are installed.',
  why: 'Every edit of any file changes what the COPY brings, so the install below it runs again, minutes for a change of one line. What the install needs is a file or two that rarely change; copied first, they keep it in the cache.',
  bad: 'FROM node:20-alpine\nCOPY . .\nRUN npm ci',
  good: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
}

/** All sources copied before the dependencies are installed. */
export const sourcesBeforeDependencies = defineRule({
  id: 'sources-before-dependencies',
  severity: 'warning',
  on: 'stage',
  check(stage, scene) {
    const copiesContext = (instruction: Instruction): boolean => isContextCopy(instruction) && copiesAll(instruction)
    if (!stage.tree.instructions.some(copiesContext)) return
    let copy: ContextCopy | null = null
    const installed = new Set<string>()
    for (const instruction of stage.tree.instructions) {
      if (isContextCopy(instruction)) copy ??= copiesAll(instruction) ? instruction : null
      for (const step of stepsOf(instruction, scene)) {
        if (copy !== null && !installed.has(step.ecosystem.tool))
          report(copy, step, instruction, stage.tree.instructions, scene)
        installed.add(step.ecosystem.tool)
      }
    }
  },
})

function stepsOf(instruction: Instruction, scene: Scene): readonly DependencyStep[] {
  if (instruction.kind !== 'RUN' || instruction.problem !== null) return []
  const commands = shellOf(instruction, scene)?.script.named(...DEPENDENCY_TOOLS) ?? []
  if (commands.length === 0) return []
  // A cache mount keeps what is fetched, so that a build need not fetch it again.
  const hasCache = mountsOf(instruction).some((mount) => mount.type === 'cache')
  return commands.flatMap((command) => {
    const step = readDependencyStep(command)
    return step === null || (hasCache && !step.isInstall) ? [] : [step]
  })
}

function report(
  copy: ContextCopy,
  step: DependencyStep,
  run: Instruction,
  instructions: readonly Instruction[],
  scene: Scene,
): void {
  const { manifest, locks, tool } = step.ecosystem
  const files = [manifest, ...locks.slice(0, 1)].join(' and ')
  const isKnown = instructions.some(
    (other) => isContextCopy(other) && other.start < copy.start && copiesFile(other, manifest) === 'yes',
  )
  const advice = isKnown ? `Install before this COPY` : `Copy ${files} first, install, and copy the rest below`
  const message = `Each edit of any file makes ${tool} in line ${run.firstLine} fetch the dependencies again. ${advice}.`
  scene.report(copy, { message, lines: copy })
}
