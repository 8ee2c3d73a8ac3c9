import type { CopyInstruction, Instruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { copiesAll, isContextCopy, sourcesOf } from '../reading/copied-sources.ts'
import { leavesOut } from '../reading/ignore-file.ts'
import { baseName } from '../reading/paths.ts'

export const docs: RuleDocs = {
  concept: 'build-context',
  what: '`COPY . .` may overwrite dependencies that were copied from another stage.',
  why: 'If the build context has a vendor or node_modules folder of its own, its files take the place of those that were just installed: built for another system, in other versions, with development packages. It works on a clean machine and breaks on yours.',
  bad: 'FROM composer:2 AS vendor\nFROM php:8.3-fpm-alpine\nCOPY --from=vendor /app/vendor ./vendor\nCOPY . .',
  good: 'FROM composer:2 AS vendor\nFROM php:8.3-fpm-alpine\nCOPY . .\nCOPY --from=vendor /app/vendor ./vendor',
}

/** `COPY . .` over dependencies that another stage installed. */
export const copyOverDependencies = defineRule({
  id: 'copy-over-dependencies',
  severity: 'warning',
  on: 'stage',
  check(stage, scene) {
    const crossed = new Map<string, CopyInstruction>()
    for (const instruction of stage.tree.instructions) {
      const folder = dependenciesOf(instruction)
      if (folder !== null && instruction.kind === 'COPY') crossed.set(folder, instruction)
      else if (isContextCopy(instruction) && copiesAll(instruction)) {
        for (const [name, copy] of crossed) report(instruction, name, copy, scene)
      }
    }
  },
})

const FOLDERS: readonly string[] = ['node_modules', 'vendor']

/** The folder of dependencies that an instruction takes from another stage. */
function dependenciesOf(instruction: Instruction): string | null {
  if (instruction.kind !== 'COPY' || instruction.from === null || instruction.problem !== null) return null
  const names = new Set([...sourcesOf(instruction), instruction.destination?.value ?? ''].map(baseName))
  return FOLDERS.find((folder) => names.has(folder)) ?? null
}

function report(
  all: Extract<Instruction, { kind: 'COPY' | 'ADD' }>,
  folder: string,
  copy: CopyInstruction,
  scene: Scene,
): void {
  const isExcluded = all.excludes.some((flag) => baseName(flag.value ?? '') === folder)
  if (isExcluded || (scene.dockerignore !== null && leavesOut(scene.dockerignore, folder))) return
  const message = `If the build context has a ${folder} folder, this overwrites what line ${copy.firstLine} brought. Copy ${folder} after it, or name ${folder} in .dockerignore.`
  const doubt = scene.dockerignore === null ? `.dockerignore may leave ${folder} out; it was not looked at.` : null
  scene.report(all, { message, doubt, lines: all })
}
