import { joinPath, mayChangeFolderOf, reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'

export const rm = defineCommand({
  names: ['rm', 'unlink'],
  summary: 'Removes files, with -r folders and all that is in them; with -f what is not there is no failure.',
  ignoresOrder: true,
  takesUnknownWords: true,
  run(call, machine) {
    const patterns = call.values.filter((value) => !isKnown(value)).map(emptiedFolder)
    const options = readOptions(call.words, {
      flags: 'rRfvdi',
      longFlags: { recursive: 'r', force: 'f', verbose: 'v', dir: 'd', 'preserve-root': 'p', 'one-file-system': 'o' },
    })
    if (options === null || options.has('i')) return null
    const how: Manner = {
      isRecursive: options.has('r') || options.has('R'),
      isForced: options.has('f'),
      isBusybox: isBusybox(call, machine),
    }
    if (patterns.includes(null) || (patterns.length > 0 && !(how.isRecursive && how.isForced))) return null
    if (options.operands.length === 0 && !how.isForced) return null
    for (const pattern of patterns) emptyFolder(pattern ?? '', call.folder, machine)
    return doEach('rm', options.operands, (path) => removePath(path, call.folder, how, machine))
  },
})

/** The folder that `folder/*` takes all out of; null for another pattern. */
function emptiedFolder(value: Value): string | null {
  const pattern = isKnown(value) ? undefined : value.pattern
  const [, folder] = /^([^*?[\\]*)\/\*$/.exec(pattern ?? '') ?? []
  return folder ?? null
}

/** Takes all out of a folder whose entries are not all known; names that begin with a dot stay. */
function emptyFolder(path: string, folder: string, machine: Machine): void {
  const place = machine.files.find(joinPath(path, folder))
  if (place.kind === 'missing' || place.node?.kind !== 'folder') return
  if (!mayChangeFolderOf(machine, `${place.path}/x`)) return
  const { node } = place
  const before = machine.files.doubtAt(place.path)
  const children = new Map([...node.children].filter(([name]) => name.startsWith('.')))
  machine.files.put(place.path, { ...node, children, time: machine.clock.tick(), doubt: null })
  const maxBytes = before?.rest?.isAll === true ? before.rest.size.maxBytes : Number.POSITIVE_INFINITY
  const rest = { size: { minBytes: 0, maxBytes }, identity: { key: null, isExact: false } }
  machine.files.doubt(place.path, `What begins with a dot in ${path} may be left there.`, 'more', rest)
}

interface Manner {
  readonly isRecursive: boolean
  readonly isForced: boolean
  readonly isBusybox: boolean
}

function removePath(written: string, folder: string, how: Manner, machine: Machine): Deed {
  const { isRecursive, isForced } = how
  const path = written.replace(/(?<=.)\/+$/, '')
  if (/(?:^|\/)\.\.?$/.test(path)) return { kind: 'failed', message: `refusing to remove '.' or '..': ${path}` }
  const access = reach(machine, path, folder, false)
  if (access.kind === 'denied')
    return isForced && isNotThere(machine, path, folder, how) ? DONE : { kind: 'failed', message: access.message }
  const place = machine.files.find(joinPath(path, folder), false)
  if (place.kind === 'found' && place.path === '/') return { kind: 'failed', message: 'refusing to remove /' }
  if (place.kind === 'missing') return DONE
  if (place.node?.kind === 'folder' && !isRecursive) return { kind: 'failed', message: `${path}: Is a directory` }
  if (!mayChangeFolderOf(machine, place.path)) return { kind: 'failed', message: `${path}: Permission denied` }
  if (place.kind === 'unknown' && place.node === null && !canHold(machine, place.path)) return DONE
  machine.files.remove(place.path)
  // Whatever was there, afterwards it is not: only without -f is it a failure if nothing was.
  return access.kind === 'ok' || isForced ? DONE : { kind: 'unsure', message: access.message }
}

/** Whether -f is content with it; of BusyBox's rm it is not where a file stands in place of a folder. */
function isNotThere(machine: Machine, path: string, folder: string, how: Manner): boolean {
  const place = machine.files.find(joinPath(path, folder), false)
  return place.kind === 'missing' && !(how.isBusybox && place.cause === 'not-a-folder')
}

/** Whether the folder of a path is known, so that it can be noted in it that something is gone. */
function canHold(machine: Machine, path: string): boolean {
  const around = machine.files.find(path.slice(0, path.lastIndexOf('/')) || '/')
  return around.kind === 'found' && around.node.kind === 'folder'
}
