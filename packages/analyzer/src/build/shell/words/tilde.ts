import { textOf } from '../../files/content.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Value } from '../../machine/value.ts'
import type { Shell } from '../shell.ts'
import { readText } from '../variables.ts'
import { literal, type Piece } from './pieces.ts'

/** The beginning of a word, with `~` or `~user` as the folder it stands for. */
export function expandTilde(shell: Shell, text: string, value: string): readonly Piece[] {
  const prefix = /^~([A-Za-z0-9_.-]*)(?=\/|$)/.exec(text)
  if (prefix === null) return [literal(value)]
  const [whole, user = ''] = prefix
  const home = user === '' ? readText(shell, 'HOME') : homeOf(shell, user)
  if (home === undefined) return [literal(user === '' ? { why: 'HOME is not set' } : value)]
  return [literal(home), literal(value.slice(whole.length))]
}

/** A value that is assigned: `~` counts after colons, too. */
export function expandTildes(shell: Shell, text: string, value: string): readonly Piece[] {
  if (!text.includes('~')) return [literal(value)]
  if (text !== value) return expandTilde(shell, text, value)
  return text.split(':').flatMap((part, at) => {
    const pieces = expandTilde(shell, part, part)
    return at === 0 ? pieces : [literal(':'), ...pieces]
  })
}

function homeOf(shell: Shell, user: string): Value | undefined {
  const access = readFile(shell.machine, '/etc/passwd', '/')
  if (access.kind === 'unsure') return { why: access.message }
  if (access.kind === 'denied') return undefined
  const text = textOf(access.value)
  if (text === null) return { why: 'what is in /etc/passwd is not known' }
  const line = text.split('\n').find((entry) => entry.startsWith(`${user}:`))
  return line?.split(':')[5]
}
