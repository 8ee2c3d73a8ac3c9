import type { Instruction, RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind } from '../reading/differences.ts'
import { shellOf } from '../reading/run-shell.ts'
import { findSystemCalls, SYSTEM_TOOLS } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    staysBehind,
    {
      only: 'hadolint',
      when: 'other-work',
      because:
        'A RUN for each step is a step for the cache; layers cost nothing by themselves, so only installs are worth joining.',
    },
    {
      only: 'hadolint',
      when: 'kept-apart',
      because: 'With mounts of its own, or a comment above that tells why, a RUN is apart for a reason.',
    },
    { only: 'ours', when: 'long-run', because: 'An install is one whatever else stands in its RUN.' },
  ],
  what: 'Two RUN in a row install packages with the same package manager.',
  why: 'Each of them opens the package database and writes it anew into a layer of its own, and what only the first one needed to install stays. One RUN installs all and cleans up once.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache curl\nRUN apk add --no-cache git',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl git',
}

/** Two installs in a row that could be one. */
export const splitInstall = defineRule({
  id: 'split-install',
  severity: 'style',
  like: 'DL3059',
  on: 'RUN',
  commands: SYSTEM_TOOLS,
  check(run, scene) {
    const { stage } = scene
    if (stage?.ships !== true) return
    const instructions = stage.tree.instructions
    const before = instructions[instructions.indexOf(run) - 1]
    const tool = installerOf(run, scene)
    if (before === undefined || tool === null || installerOf(before, scene) !== tool) return
    // With mounts of their own, or a comment that tells why, they are apart for a reason.
    if (before.flags.length > 0 || run.flags.length > 0 || run.commentsAbove.length > 0) return
    const message = `${tool} installs here and in line ${before.firstLine}, and writes its database twice. Install all of it in one RUN.`
    scene.report(run, { message })
  },
})

function installerOf(instruction: Instruction | RunInstruction, scene: Scene): string | null {
  if (instruction.kind !== 'RUN' || instruction.problem !== null) return null
  const calls = findSystemCalls(shellOf(instruction, scene)?.script.commands ?? [])
  const install = calls.find(({ action, arguments: read }) => action === 'install' && !read.has(...ONLY_FETCHES))
  return install?.tool ?? null
}

const ONLY_FETCHES: readonly string[] = ['--download-only', '--downloadonly', '-d']
