import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { Span } from '../../../text/span.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind } from '../reading/differences.ts'
import { shellOf } from '../reading/run-shell.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'build-residue',
  differs: [
    staysBehind,
    {
      only: 'hadolint',
      when: 'told-before',
      because: 'One finding for the stage is enough; the other calls have the same reason.',
    },
  ],
  what: 'Both `wget` and `curl` are used in what ships.',
  why: 'They do the same work. With one of them the image holds one program and its libraries less, and readers need to know the flags of one only.',
  bad: 'FROM alpine:3.20\nRUN wget https://example.com/a\nRUN curl -O https://example.com/b',
  good: 'FROM alpine:3.20\nRUN wget https://example.com/a\nRUN wget https://example.com/b',
}

/** Both wget and curl in what ships. */
export const wgetAndCurl = defineRule({
  id: 'wget-and-curl',
  severity: 'info',
  like: 'DL4001',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target) return
    const uses = chainOf(stage)
      .toReversed()
      .flatMap((part) => usesIn(part, scene))
    const [first] = uses
    const second = uses.find(({ name }) => name !== first?.name)
    if (first === undefined || second === undefined) return
    const message = `${second.name} does here what ${first.name} does in line ${first.lines.firstLine}. Use one of them, and install only that.`
    scene.report(second.place, { message, lines: second.lines })
  },
})

interface Use {
  readonly name: string
  readonly place: Span
  readonly lines: { readonly firstLine: number; readonly lastLine: number }
}

function usesIn(stage: PlannedStage, scene: Scene): readonly Use[] {
  return stage.tree.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'RUN' || instruction.problem !== null) return []
    const names = scene.shells.of(instruction)?.names
    if (names?.has('curl') !== true && names?.has('wget') !== true) return []
    const script = shellOf(instruction, scene)?.script
    return (script?.named('curl', 'wget') ?? []).flatMap((command) =>
      script === undefined ? [] : [{ name: command.name, place: script.spanOf(command), lines: instruction }],
    )
  })
}
