import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import type { Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { copiesFile, isContextCopy } from '../reading/copied-sources.ts'
import { readDependencyStep, type Ecosystem } from '../reading/ecosystems.ts'
import { replaceWords } from '../reading/edits.ts'

export const docs: RuleDocs = {
  concept: 'app-dependencies',
  what: 'Dependencies are installed in a way that may change the lock file instead of following it.',
  why: 'npm install, and yarn and pnpm without a flag, resolve again what does not fit and go on. The image then holds versions that nobody tested. Told to follow the lock file, they stop where it does not fit.',
  bad: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm install',
  good: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci',
}

/** An install that may go past the lock file that lies beside it. */
export const installFromLock = defineCommandRule({
  id: 'install-from-lock',
  severity: 'info',
  fixNeedsConsent: true,
  commands: ['npm', 'pnpm', 'yarn'],
  check(command, { run, scene, script, report }) {
    const step = readDependencyStep(command)
    const lock = step === null ? null : findLock(step.ecosystem, run, scene)
    if (step === null || lock === null) return
    const words = command.words.map((word) => word.value)
    if (words.some((word) => STRICT.test(word))) return
    const verb = command.words.find((word) => word.value === 'install' || word.value === 'i')
    const instead = INSTEAD[command.name] ?? ''
    const message = `This may install other versions than ${lock} says, and goes on if the two do not fit. Use ${instead}.`
    const isNpm = command.name === 'npm' && verb !== undefined
    report(command, { message, fix: isNpm ? replaceWords(script, [verb], 'ci', 'Use npm ci') : null })
  },
})

const STRICT =
  /^(?:ci|clean-install|--frozen-lockfile|--immutable|--no-package-lock|--package-lock=false|--no-lockfile)$/

const INSTEAD: Readonly<Record<string, string>> = {
  npm: 'npm ci',
  pnpm: 'pnpm install --frozen-lockfile',
  yarn: 'yarn install --frozen-lockfile, or --immutable since Yarn 2',
}

/** The lock file that is surely there, because a COPY above names it. */
function findLock({ locks }: Ecosystem, run: RunInstruction, scene: Scene): string | null {
  const copies = (scene.stage?.tree.instructions ?? []).filter(isContextCopy)
  const above = copies.filter((copy) => copy.start < run.start)
  return locks.find((lock) => above.some((copy) => copiesFile(copy, lock) === 'yes')) ?? null
}
