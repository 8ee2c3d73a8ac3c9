import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall } from '../command-model.ts'
import { defineCommand } from '../command-model.ts'
import { copyTree, type CopyManner } from '../copy-tree.ts'
import { doEach } from '../each-operand.ts'
import { readOptions, type Options } from '../options.ts'
import { pairTargets, type Move } from '../targets.ts'

export const cp = defineCommand({
  names: ['cp'],
  summary: 'Copies files and, with -r or -a, folders; with -a or -p their permissions, owners and times too.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'rRafpdvnuTLPH',
      values: 't',
      longFlags: {
        recursive: 'r',
        archive: 'a',
        force: 'f',
        verbose: 'v',
        'no-clobber': 'n',
        update: 'u',
        parents: 'parents',
        'no-target-directory': 'T',
        dereference: 'L',
        'no-dereference': 'P',
        'no-preserve': 'none',
      },
      longValues: { 'target-directory': 't', preserve: 'preserve', 'no-preserve': 'drop' },
    })
    if (options === null || options.has('u')) return null
    const moves = options.has('parents') ? pairParents(options, call, machine) : pairPlain(options, call, machine)
    if (moves === null) return null
    const manner = mannerOf(options)
    return doEach(
      'cp',
      moves.map(({ source }) => source),
      (source) => {
        const target = moves.find((move) => move.source === source)?.target ?? source
        return copyTree(source, target, call.folder, manner, machine)
      },
    )
  },
})

function pairPlain(options: Options, { folder }: CommandCall, machine: Machine): readonly Move[] | null {
  return pairTargets(options.operands, folder, machine, { into: options.value('t'), isExact: options.has('T') })
}

// cp --parents a/b/c dest makes dest/a/b around the copy
function pairParents(
  { operands }: Options,
  { folder, program }: CommandCall,
  machine: Machine,
): readonly Move[] | null {
  const target = operands.at(-1)
  if (target === undefined || program?.endsWith('busybox') === true) return null
  return operands.slice(0, -1).map((source) => {
    const inside = `${target}/${source.replace(/^\.?\/+/, '')}`
    machine.files.makeFolders(joinPath(inside.slice(0, inside.lastIndexOf('/')), folder), machine.account)
    return { source, target: inside }
  })
}

function mannerOf(options: Options): CopyManner {
  const isArchive = options.has('a')
  const isRecursive = options.has('r') || options.has('R') || isArchive
  const followsLinks = options.has('L') || options.has('H') || !(isRecursive || options.has('d') || options.has('P'))
  const keepsMarks = isArchive || options.has('p') || options.has('preserve')
  return { isRecursive, followsLinks, keepsMarks, keepsExisting: options.has('n'), isForced: options.has('f') }
}
