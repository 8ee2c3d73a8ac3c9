import type { CopyInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isContextCopy, sourcesOf } from '../reading/copied-sources.ts'
import { staysBehind } from '../reading/differences.ts'
import { baseName } from '../reading/paths.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'copy-and-add',
  differs: [staysBehind],
  what: 'An archive is copied into the image and unpacked there.',
  why: 'The archive stays in the layer of the COPY, and its content comes again in the layer of the RUN: the image holds both. ADD unpacks an archive of the build context as it copies, and leaves only the content.',
  bad: 'FROM alpine:3.20\nCOPY rootfs.tar.gz /tmp/\nRUN tar -xzf /tmp/rootfs.tar.gz -C /',
  good: 'FROM alpine:3.20\nADD rootfs.tar.gz /',
}

/** An archive that is copied and then unpacked. */
export const archiveCopied = defineRule({
  id: 'archive-copied',
  severity: 'info',
  like: 'DL3010',
  on: 'COPY',
  check(copy, scene) {
    if (!isContextCopy(copy) || scene.stage?.ships !== true) return
    for (const archive of sourcesOf(copy).filter((source) => ARCHIVE.test(source))) {
      const line = findUnpacking(copy, baseName(archive), scene)
      if (line === null) continue
      const message = `${baseName(archive)} stays in this layer beside what line ${line} unpacks of it. Use ADD, which unpacks as it copies, or mount it into that RUN.`
      scene.report(copy, { message })
    }
  },
})

// What ADD would unpack as well: tar, plain or compressed by gzip, bzip2 or xz.
const ARCHIVE = /\.(?:tar|tar\.(?:gz|bz2|xz|zst)|tgz|tbz2?|txz)$/

function findUnpacking(copy: CopyInstruction, archive: string, scene: Scene): number | null {
  for (const instruction of scene.stage?.tree.instructions ?? []) {
    if (instruction.kind !== 'RUN' || instruction.start < copy.start || instruction.problem !== null) continue
    const tars = shellOf(instruction, scene)?.script.named('tar', 'bsdtar') ?? []
    const unpacks = tars.some(({ words }) => {
      const [first] = words
      const extracts = /^-?[a-zA-Z]*x|^--(?:extract|get)$/
      return (
        ((first !== undefined && extracts.test(first.value)) ||
          words.some(({ value }) => value.startsWith('-') && extracts.test(value))) &&
        words.some(({ value }) => baseName(value) === archive)
      )
    })
    if (unpacks) return instruction.firstLine
  }
  return null
}
