import { ANY_SIZE } from '../../facts/size-range.ts'
import { product } from '../files/content.ts'
import type { Doubt } from '../files/node.ts'
import { joinPath, mayWriteAt } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { may } from '../machine/permissions.ts'
import { isKnown, type Value } from '../machine/value.ts'
import type { CommandResult } from './command-model.ts'
import { unsure } from './results.ts'

/**
 * Runs a command of which is not known what it does. It may change all in the folder it runs in and what its words
 * name, and make new things anywhere; it leaves alone what it may not write to.
 */
export function runUnknown(
  { values, folder }: { readonly values: readonly Value[]; readonly folder: Value },
  { machine }: { readonly machine: Machine },
): CommandResult {
  const [name = ''] = values
  const text = isKnown(name) ? `What ${name} does is not known here` : `What it runs can’t be told: ${name.why}`
  // Hardly anything changes the whole system only because it is run there.
  if (isKnown(folder)) doubtPath(machine, folder, text, folder === '/' ? 'more' : 'other')
  else machine.files.doubt('/', text, 'other')
  for (const value of values.slice(1)) {
    if (isKnown(value))
      for (const path of pathsIn(value))
        doubtPath(machine, joinPath(path, isKnown(folder) ? folder : '/'), text, 'other')
    else machine.files.doubt('/', text, 'other')
  }
  machine.files.doubt('/', text, 'more')
  return unsure(text, product(machine.newIdentity(), ANY_SIZE))
}

// --prefix=/opt and -I/usr/include name paths, too.
function pathsIn(word: string): readonly string[] {
  if (!word.startsWith('-')) return [word]
  const at = [word.indexOf('=') + 1, word.indexOf('/')].filter((index) => index > 0)
  return at.map((index) => word.slice(index))
}

/** Says that what a path leads to may be changed, as far as the account may do so. */
export function doubtPath(machine: Machine, path: string, text: string, reach: Doubt['reach']): void {
  const place = machine.files.find(path)
  if (place.kind === 'missing') return
  const { node } = place
  if (node === null || node.kind === 'unknown' || node.kind === 'link' || node.kind === 'special') return
  if (node.kind === 'folder') {
    if (isWritable(machine, place.path)) machine.files.doubt(place.path, text, reach)
  } else if (place.kind === 'found' && mayWriteAt(machine, place.path, node)) {
    // It keeps the time it was written at, which tells that it may be as it was.
    const content = product(machine.newIdentity(), ANY_SIZE)
    machine.files.put(place.path, { ...node, content, time: machine.clock.tick() })
  }
}

/** Whether an account that is not root may change something in a folder, as far as it can be seen from outside. */
function isWritable(machine: Machine, path: string): boolean {
  if (machine.account.uid === 0) return true
  const place = machine.files.find(path)
  if (place.kind !== 'found' || place.node.kind !== 'folder') return true
  if (may(machine.account, 'write', place.node)) return true
  return [...place.node.children.values()].some(
    (child) => child.kind === 'folder' || child.kind === 'unknown' || may(machine.account, 'write', child),
  )
}
