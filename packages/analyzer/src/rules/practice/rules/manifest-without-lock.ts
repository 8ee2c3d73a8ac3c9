import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { copiesFile, isContextCopy } from '../reading/copied-sources.ts'
import { DEPENDENCY_TOOLS, readDependencyStep } from '../reading/ecosystems.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'app-dependencies',
  what: 'The list of dependencies is copied without its lock file.',
  why: 'Without the lock file each build picks the newest versions that fit, so that two builds of one commit differ; npm ci does not even begin.',
  bad: 'FROM node:20-alpine\nCOPY package.json ./\nRUN npm install',
  good: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci',
}

/** Dependencies that are installed with the manifest and without its lock file. */
export const manifestWithoutLock = defineCommandRule({
  id: 'manifest-without-lock',
  severity: 'warning',
  commands: DEPENDENCY_TOOLS,
  check(command, { run, scene, report }) {
    const step = readDependencyStep(command)
    if (step === null || scene.stage === null || step.ecosystem.locks.length === 0) return
    // Go takes the versions that go.mod says, and without dependencies there is no go.sum.
    if (step.ecosystem.tool === 'go') return
    const { manifest, locks, tool } = step.ecosystem
    const above = chainOf(scene.stage)
      .flatMap((stage) => stage.tree.instructions)
      .filter((instruction) => instruction.start < run.start)
    const copies = above.filter(isContextCopy)
    const hasManifest = copies.some((copy) => copiesFile(copy, manifest) === 'yes')
    const mayHaveLock = copies.some((copy) => locks.some((lock) => copiesFile(copy, lock) !== 'no'))
    const comesFromElsewhere =
      above.some((other) => other.kind === 'COPY' && other.from !== null) || run.mounts.length > 0
    if (!hasManifest || mayHaveLock || comesFromElsewhere) return
    const [lock = ''] = locks
    const isStrict = tool === 'npm' && /\bci\b/.test(command.words[0]?.value ?? '')
    const message = isStrict
      ? `npm ci stops, because ${lock} is not there. Copy it together with ${manifest}.`
      : `${manifest} is here without ${lock}, so each build picks the newest versions that fit. Copy both.`
    report(command, { message })
  },
})
