import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { baseName, isBelow, resolvePath } from '../reading/paths.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'copy-and-add',
  what: 'Several files are copied to a path that does not end in a slash.',
  why: 'Unless there is a folder of that name already, BuildKit takes the path for the name of a file. Each source overwrites the one before it there, without a word, and only the last is in the image.',
  bad: 'FROM alpine:3.20\nCOPY server.js config.js /srv/shop/app',
  good: 'FROM alpine:3.20\nCOPY server.js config.js /srv/shop/app/',
}

/** Several sources that are copied to the name of one file. */
export const sourcesOverwrite = defineRule({
  id: 'sources-overwrite',
  severity: 'warning',
  like: 'DL3021',
  on: ['ADD', 'COPY'],
  check(transfer, scene) {
    const { destination, sources } = transfer
    const isTransfer = scene.step?.kind === 'COPY' || scene.step?.kind === 'ADD'
    if (destination === null || sources.length < 2 || !isTransfer) return
    if (transfer.kind === 'COPY' && transfer.keepsParents) return
    const path = scene.step.destination
    if (path.endsWith('/') || /^\.{0,2}$/.test(path) || destination.value.includes('$')) return
    if (mayBeFolder(resolvePath(path, scene.step.config.workingDir || '/'), scene.step, scene.stage)) return
    const message = `Each of these overwrites the one before it, in one file named ${baseName(path)}. If a folder is meant, write ${path}/, with a slash.`
    const { start, end } = destination
    const isPlain = end - start === path.length && destination.value === path
    const edits = [{ start: end, end, newText: '/' }]
    scene.report(destination, { message, fix: isPlain ? { title: 'Add a slash', edits } : null })
  },
})

// What every distribution has.
const COMMON = /^\/(?:bin|etc|home|lib(?:32|64)?|media|mnt|opt|root|run|sbin|srv|tmp|usr|var)?(?:\/[a-z.]+)?$/

/** A base may bring the folder, and whatever names it further up may have made it. */
function mayBeFolder(path: string, step: PlannedStep, stage: PlannedStage | null): boolean {
  if (stage === null || COMMON.test(path) || isBelow(step.config.workingDir, path)) return true
  return (firstNaming(stage).get(path) ?? Infinity) < step.instruction.start
}

let latest: { readonly stage: PlannedStage; readonly paths: ReadonlyMap<string, number> } | null = null

/** The paths that a stage and those below it name, with those above them, and where they do so first. */
function firstNaming(stage: PlannedStage): ReadonlyMap<string, number> {
  if (latest?.stage === stage) return latest.paths
  const paths = new Map<string, number>()
  for (const { tree } of chainOf(stage).toReversed()) {
    for (const { line, start } of tree.instructions) {
      for (const [path] of line.text.matchAll(/\/[\w@%+,./-]+/g)) addWithParents(path, start, paths)
    }
  }
  latest = { stage, paths }
  return paths
}

const MOST_PARENTS = 16

function addWithParents(path: string, at: number, paths: Map<string, number>): void {
  let part = path.endsWith('/') ? path.slice(0, -1) : path
  for (let count = 0; count < MOST_PARENTS && part !== '' && !paths.has(part); count++) {
    paths.set(part, at)
    part = part.slice(0, part.lastIndexOf('/'))
  }
}
