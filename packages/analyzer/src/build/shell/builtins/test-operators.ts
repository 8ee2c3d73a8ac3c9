import { sizeOf } from '../../files/content.ts'
import type { KnownNode, Place } from '../../files/place.ts'
import { joinPath } from '../../machine/file-access.ts'
import { findClosedFolder, may, type Right } from '../../machine/permissions.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import type { Shell } from '../shell.ts'
import { readVariable } from '../variables.ts'

/** The operators of `test` that take one operand. */
export const UNARY = 'bcdefghkLnoprstuvwxzGNOSR'

const RIGHTS: Readonly<Record<string, Right>> = { '-r': 'read', '-w': 'write', '-x': 'execute' }

/** What a test of one operand comes to; null if that can't be told. */
export function testUnary(shell: Shell, operator: string, operand: Value): boolean | null {
  if (!isKnown(operand)) return null
  switch (operator) {
    case '-n':
      return operand !== ''
    case '-z':
      return operand === ''
    case '-t':
      return false
    case '-v':
      return isSet(shell, operand)
    case '-o':
      return operand.length === 1 ? shell.state.options.has(operand) : null
    default:
      return testFile(shell, operator, operand)
  }
}

function isSet(shell: Shell, name: string): boolean | null {
  if (!/^\w+$/.test(name)) return null
  const value = readVariable(shell, name)
  if (value === undefined) return false
  return typeof value === 'object' && 'why' in value ? null : true
}

function testFile(shell: Shell, operator: string, path: string): boolean | null {
  const { folder } = shell.state
  if (path === '') return false
  if (!isKnown(folder) && !path.startsWith('/')) return null
  const { files, account } = shell.machine
  const full = joinPath(path, isKnown(folder) ? folder : '/')
  if (/^\/(dev|proc|sys)(\/|$)/.test(full) && files.find(full).kind !== 'found') return null
  const place = files.find(full, operator !== '-L' && operator !== '-h')
  if (place.kind === 'missing') return false
  if (place.kind === 'unknown') return testUnknown(operator, place)
  if (findClosedFolder(files.root, place.path, account) !== null) return false
  return testNode(shell, operator, place.node)
}

/** Something is known of some places of which it can't be told what they are. */
function testUnknown(operator: string, { node }: Extract<Place, { kind: 'unknown' }>): boolean | null {
  return operator === '-e' && node?.kind === 'unknown' && node.presence === 'there' ? true : null
}

function testNode(shell: Shell, operator: string, node: KnownNode): boolean | null {
  const right = RIGHTS[operator]
  if (right !== undefined) return may(shell.machine.account, right, node)
  switch (operator) {
    case '-e':
      return true
    case '-f':
      return node.kind === 'file'
    case '-d':
      return node.kind === 'folder'
    case '-L':
    case '-h':
      return node.kind === 'link'
    case '-s': {
      if (node.kind !== 'file') return node.kind === 'folder' ? true : null
      const { minBytes, maxBytes } = sizeOf(node.content)
      return minBytes > 0 ? true : maxBytes === 0 ? false : null
    }
    case '-u':
      return (node.mode & 0o4000) !== 0
    case '-g':
      return (node.mode & 0o2000) !== 0
    case '-k':
      return (node.mode & 0o1000) !== 0
    case '-O':
      return node.uid === shell.machine.account.uid
    case '-G':
      return node.gid === shell.machine.account.gid
    default:
      return node.kind === 'special' ? null : '-b -c -p -S'.includes(operator) ? false : null
  }
}

/** What a comparison of files comes to. */
export function testBinaryFiles(shell: Shell, operator: string, left: Value, right: Value): boolean | null {
  const { folder } = shell.state
  if (!isKnown(left) || !isKnown(right) || !isKnown(folder)) return null
  const [a, b] = [left, right].map((path) => shell.machine.files.find(joinPath(path, folder)))
  if (a === undefined || b === undefined || a.kind === 'unknown' || b.kind === 'unknown') return null
  if (operator === '-ef')
    return a.kind === 'found' && b.kind === 'found' && a.path === b.path ? true : a.kind === b.kind ? null : false
  if (a.kind === 'missing') return operator === '-ot' && b.kind === 'found'
  if (b.kind === 'missing') return operator === '-nt'
  return null
}

/** What a comparison of numbers comes to; undefined if there is no such operator. */
export function testNumbers(operator: string, a: bigint, b: bigint): boolean | undefined {
  switch (operator) {
    case '-eq':
      return a === b
    case '-ne':
      return a !== b
    case '-lt':
      return a < b
    case '-le':
      return a <= b
    case '-gt':
      return a > b
    case '-ge':
      return a >= b
    default:
      return undefined
  }
}
