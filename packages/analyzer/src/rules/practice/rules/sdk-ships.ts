import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isBuildCommand } from '../reading/build-tools.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'build-residue',
  what: 'The program is built in the stage that ships, on an image full of tools.',
  why: 'Compiler, package manager, sources and caches stay in the image, often fifty times the size of the program. A second stage on a small base, and one COPY --from, leave all of it behind.',
  bad: 'FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]',
  good: 'FROM golang:1.22 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nCMD ["/app"]',
}

/** An image that ships what it was built with. */
export const sdkShips = defineRule({
  id: 'sdk-ships',
  severity: 'warning',
  on: 'stage',
  check(stage, scene) {
    const { toolchain } = traitsOf(stage)
    if (toolchain === null || stage !== scene.plan.target) return
    const builds = chainOf(stage)
      .flatMap(({ tree }) => tree.instructions)
      .some(
        (instruction) =>
          instruction.kind === 'RUN' && (scene.shells.of(instruction)?.commands ?? []).some(isBuildCommand),
      )
    if (!builds) return
    const message = `${toolchain.charAt(0).toUpperCase()}${toolchain.slice(1)} and the sources ship with the program. Name this stage, begin another one on a small base, and copy only the result to it.`
    scene.report(stage.tree.from, { message })
  },
})
