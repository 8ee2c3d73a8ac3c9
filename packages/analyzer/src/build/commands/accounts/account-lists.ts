import { ANY_SIZE, between, exactly, type SizeRange } from '../../../facts/size-range.ts'
import { joinContents, product, sizeOf, textContent, textOf } from '../../files/content.ts'
import type { Content, FileNode } from '../../files/node.ts'
import { newFile } from '../../files/tree-editor.ts'
import type { Machine } from '../../machine/machine.ts'

/** A number that may only be known to lie somewhere. */
export type Id = number | null

/** An account as it is written down. */
export interface AccountLine {
  readonly name: string
  readonly uid: Id
  readonly gid: Id
  readonly comment: string
  readonly home: string
  readonly shell: string
  /** Whether its password never grows old, as for the accounts of services that useradd makes. */
  readonly isAgeless: boolean
}

/** Whether a tool keeps the file as it was before, as `/etc/passwd-`. */
export interface Habits {
  readonly keepsBackups: boolean
}

/** Writes a new user into /etc/passwd and /etc/shadow. */
export function addUserLines(account: AccountLine, habits: Habits, machine: Machine): void {
  const { name, uid, gid, comment, home, shell } = account
  const line = [`${name}:x:`, uid, ':', gid, `:${comment}:${home}:${shell}\n`]
  append('/etc/passwd', lineOf(line, machine), habits, machine)
  // name:!:20785:0:99999:7:::   with the day of the build, which has five digits for a hundred years
  const length =
    `${name}:!:12345:${account.isAgeless ? '' : '0'}:${account.isAgeless ? '' : '99999'}:${account.isAgeless ? '' : '7'}:::\n`
      .length
  append('/etc/shadow', product({ key: null, isExact: false }, exactly(length)), habits, machine)
}

/** Writes a new group into /etc/group and, where there is one, /etc/gshadow. */
export function addGroupLines(name: string, gid: Id, habits: Habits, machine: Machine): void {
  append('/etc/group', lineOf([`${name}:x:`, gid, ':\n'], machine), habits, machine)
  append('/etc/gshadow', textContent(`${name}:!::\n`), habits, machine)
}

/** Puts a user into a group that is there. */
export function addMember(user: string, group: string, habits: Habits, machine: Machine): void {
  for (const path of ['/etc/group', '/etc/gshadow']) {
    change(
      path,
      habits,
      machine,
      (text) =>
        text.replace(new RegExp(`^(${quote(group)}:.*:)([^:\n]*)$`, 'm'), (whole, head: string, members: string) =>
          members.split(',').includes(user) ? whole : `${head}${members === '' ? '' : `${members},`}${user}`,
        ),
      between(0, user.length + 1),
    )
  }
}

/** Takes all lines out of a list that begin with a name. */
export function removeLine(path: string, name: string, habits: Habits, machine: Machine): void {
  const taken = between(-400, 0)
  change(path, habits, machine, (text) => text.replaceAll(new RegExp(`^${quote(name)}:.*\n?`, 'gm'), ''), taken)
}

/** Takes a user out of all groups. */
export function removeMember(user: string, habits: Habits, machine: Machine): void {
  for (const path of ['/etc/group', '/etc/gshadow']) {
    const without = (text: string): string =>
      text.replaceAll(
        /^(.*:)([^:\n]*)$/gm,
        (_, head: string, members: string) =>
          head +
          members
            .split(',')
            .filter((one) => one !== user)
            .join(','),
      )
    change(path, habits, machine, without, between(-400, 0))
  }
}

/** Adds to a list that is there; one that is not is not made. */
export function append(path: string, line: Content, { keepsBackups }: Habits, machine: Machine): void {
  const found = findList(path, machine)
  if (found === null) return
  if (keepsBackups) keepBackup(found.path, found.node, machine)
  machine.files.writeFile(found.path, joinContents([found.node.content, line]), machine.account)
}

/** Rewrites a list: by its text where that is known, else all that is known is how much it grows. */
export function change(
  path: string,
  { keepsBackups }: Habits,
  machine: Machine,
  edit: (text: string) => string,
  growth: SizeRange,
): void {
  const found = findList(path, machine)
  if (found === null) return
  const before = found.node.content
  const after = changed(before, machine, edit, growth)
  if (after === null) return
  if (keepsBackups) keepBackup(found.path, found.node, machine)
  machine.files.writeFile(found.path, after, machine.account)
}

/** Null where nothing changes. */
function changed(before: Content, machine: Machine, edit: (text: string) => string, growth: SizeRange): Content | null {
  const text = textOf(before)
  if (text !== null) return edit(text) === text ? null : textContent(edit(text))
  const { minBytes, maxBytes } = sizeOf(before)
  const size = between(Math.max(0, minBytes + growth.minBytes), maxBytes + growth.maxBytes)
  const nature = before.kind === 'product' ? before.nature : null
  return product(
    machine.newIdentity(),
    size,
    nature?.kind === 'accounts' ? { ...nature, lines: edit(nature.lines) } : null,
  )
}

function findList(path: string, machine: Machine): { readonly path: string; readonly node: FileNode } | null {
  const place = machine.files.find(path)
  return place.kind === 'found' && place.node.kind === 'file' ? { path: place.path, node: place.node } : null
}

function keepBackup(path: string, node: FileNode, machine: Machine): void {
  const { uid, gid, mode } = node
  machine.files.put(`${path}-`, newFile(node.content, machine.clock.tick(), { uid, gid }, mode))
}

/** A line whose numbers may not be known. */
function lineOf(parts: readonly (string | Id)[], machine: Machine): Content {
  if (!parts.includes(null)) return textContent(parts.join(''))
  const known = parts.filter((part) => part !== null).join('').length
  const unknown = parts.filter((part) => part === null).length
  return product(machine.newIdentity(), known > 0 ? between(known + unknown * 3, known + unknown * 5) : ANY_SIZE)
}

function quote(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
