import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { countUpTo } from '../../../text/line-index.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind, byApt } from '../reading/differences.ts'
import { appendCommand } from '../reading/edits.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { stagesOn } from '../reading/stage-traits.ts'
import { fetchesLists, findSystemCalls } from '../reading/system-packages.ts'

const LISTS = '/var/lib/apt/lists'

// apt-get clean only removes packages; since Debian 13 there is a word for the lists as well.
const CLEANS_LISTS = /^dist-?clean$/

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    byApt,
    staysBehind,
    {
      only: 'hadolint',
      when: 'dist-clean',
      because: 'apt-get dist-clean, which Debian has since version 13, removes the lists.',
    },
    {
      only: 'ours',
      when: 'left-again',
      because: 'A removal takes nothing away that an update after it fetches anew.',
    },
    {
      only: 'ours',
      when: 'script-installs',
      because: 'The lists stay whoever installs with them, a script that the RUN calls too.',
    },
  ],
  what: 'The package lists that apt-get update fetches stay in the image.',
  why: 'They weigh about 20 MB, are out of date within hours, and no program in the image reads them. A later RUN cannot take them out again, because the layer with them is already written.',
  bad: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*',
}

/** apt-get update whose lists stay in the layer. */
export const aptListsLeft = defineRule({
  id: 'apt-lists-left',
  severity: 'warning',
  like: 'DL3009',
  on: 'RUN',
  commands: ['apt', 'apt-get', 'aptitude'],
  check(run, scene) {
    if (scene.stage?.ships !== true || isMounted(run, LISTS)) return
    const script = shellOf(run, scene)?.script
    const calls = findSystemCalls(script?.commands ?? [])
    const update = calls.findLast((call) => call.family === 'apt' && fetchesLists(call))
    if (script === undefined || update === undefined) return
    const cleaning = findSystemCalls(script.commands).findLast(({ actionWord }) => CLEANS_LISTS.test(actionWord.value))
    if ((cleaning?.command.pos ?? -1) > update.command.pos) return
    if (isRemovedAfter(update.command, LISTS, script.commands)) return
    const line = findLaterUse(run, scene)
    const message =
      line === null
        ? MESSAGE
        : `${LEFT} Line ${line} installs with them: do all of it in one RUN, and end it with rm -rf ${LISTS}/*.`
    const removal = `rm -rf ${LISTS}/*`
    const fix = line === null ? appendCommand(scene.dockerfile, script, removal, 'Remove the lists in this RUN') : null
    scene.report(script.spanOf(update.command), { message, fix })
  },
})

const LEFT = 'The package lists stay in this layer, about 20 MB that nothing reads.'
const MESSAGE = `${LEFT} Remove them in the same RUN: rm -rf ${LISTS}/*.`

/** The line of a RUN further down that installs with these lists; null if there is none. */
function findLaterUse(run: RunInstruction, scene: Scene): number | null {
  const { stage } = scene
  if (stage === null) return null
  if (latest?.scene !== scene) latest = { scene, uses: new Map(), above: new Map() }
  const { starts, lines } = usesIn(stage, scene, latest.uses)
  const next = lines[countUpTo(starts, run.start)]
  return next ?? findUseAbove(stage, scene, latest)
}

/** The line that the stages on top of a stage install in with what it left. */
function findUseAbove(stage: PlannedStage, scene: Scene, { uses, above }: Known): number | null {
  const known = above.get(stage)
  if (known !== undefined) return known
  const lines = stagesOn(stage, scene.plan).map((other) => usesIn(other, scene, uses).lines[0])
  const line = lines.find((first) => first != null) ?? null
  above.set(stage, line)
  return line
}

// Each RUN that leaves lists asks what comes after it.
let latest: ({ readonly scene: Scene } & Known) | null = null

interface Known {
  readonly uses: Map<PlannedStage, Uses>
  readonly above: Map<PlannedStage, number | null>
}

/** The RUNs of a stage that ask apt-get for something, in their order. */
interface Uses {
  readonly starts: readonly number[]
  /** Their lines; null for those that fetch lists of their own. */
  readonly lines: readonly (number | null)[]
}

function usesIn(stage: PlannedStage, { shells }: Scene, known: Map<PlannedStage, Uses>): Uses {
  const found = known.get(stage)
  if (found !== undefined) return found
  const starts: number[] = []
  const lines: (number | null)[] = []
  for (const instruction of stage.tree.instructions) {
    const script = shells.of(instruction)
    if (script?.names.has('apt-get') !== true) continue
    const first = findSystemCalls(script.commands).find((call) => call.action === 'install' || fetchesLists(call))
    if (first === undefined) continue
    starts.push(instruction.start)
    lines.push(fetchesLists(first) ? null : instruction.firstLine)
  }
  const uses = { starts, lines }
  known.set(stage, uses)
  return uses
}
