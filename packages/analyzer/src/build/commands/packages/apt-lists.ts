import { findAptLists } from '../../../facts/apt.ts'
import { ANY_SIZE } from '../../../facts/size-range.ts'
import { stepOf } from '../../files/clock.ts'
import { emptyFolder } from '../../files/node.ts'
import type { Machine } from '../../machine/machine.ts'

const LISTS = '/var/lib/apt/lists'

// Stands for the lists, whose names depend on where they are from.
const UNLISTED = '…'

/** Fills the folder of package lists. */
export function fetchLists(machine: Machine): void {
  const { files, clock, system } = machine
  const real = files.makeFolders(LISTS)
  if (typeof real !== 'string') return
  const place = files.find(real)
  const before = place.kind === 'found' && place.node.kind === 'folder' ? place.node : emptyFolder()
  const known = findAptLists(system.family === 'debian' ? (system.version ?? '') : '')
  if (known !== null) machine.useFact('apt/lists')
  const time = clock.tick()
  const why = { text: 'apt-get update fetched the lists of packages there.', time }
  const lists = { kind: 'unknown', time, why, presence: 'there', size: known?.size ?? ANY_SIZE } as const
  // What an image brings of its own there is swept out as a rule.
  files.put(real, { ...before, time, doubt: null, children: new Map([...before.children, [UNLISTED, lists]]) })
}

/** Whether there are lists to find packages in: null if that can't be told. */
export function hasLists(machine: Machine): boolean | null {
  const place = machine.files.find(LISTS)
  if (place.kind === 'missing') return false
  if (place.kind === 'unknown') return isOfImage(place.why.time, machine) ? false : null
  if (place.node.kind !== 'folder') return null
  const names = [...place.node.children].filter(([, node]) => node.kind !== 'unknown' || node.presence !== 'gone')
  if (names.some(([name]) => name !== 'partial' && name !== 'lock' && name !== 'auxfiles')) return true
  const doubt = machine.files.doubtAt(place.path)
  if (doubt === null || doubt.rest?.size.minBytes === 0) return false
  return isOfImage(doubt.time, machine) ? false : null
}

/** Keeps what is known of the lists where the folders around them become doubtful. */
export function keepLists(machine: Machine): void {
  const place = machine.files.find(LISTS)
  if (place.kind === 'found' && place.node.kind === 'folder' && place.node.children.has(UNLISTED)) {
    machine.files.put(place.path, { ...place.node, time: machine.clock.tick() })
  }
}

// Images that are known here come without lists.
function isOfImage(time: number, { system }: Machine): boolean {
  return stepOf(time) === 0 && system.version !== null
}
