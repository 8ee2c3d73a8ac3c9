import { exactly } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, product, sizeOf, textContent } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { readFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { readCount } from '../byte-count.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { zeros } from '../zeros.ts'

const KNOWN = new Set(['if', 'of', 'bs', 'count', 'status'])

export const dd = defineCommand({
  names: ['dd'],
  summary: 'Copies a file, or makes one of so many blocks of zeros or of bytes by chance.',
  run(call, machine) {
    const words = new Map(
      call.words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
    )
    if ([...words.keys()].some((name) => !KNOWN.has(name))) return null
    const block = readCount(words.get('bs') ?? '512')
    const count = words.has('count') ? readCount(words.get('count') ?? '') : Number.POSITIVE_INFINITY
    if (block === null || count === null) return null
    const content = read(words.get('if'), block * count, call, machine)
    if (content === null) return null
    if ('status' in content) return content
    const target = words.get('of')
    if (target === undefined) return succeeded(content)
    const written = writeFile(machine, target, call.folder, content)
    if (written.kind === 'ok') return succeeded()
    return written.kind === 'denied' ? failed(`dd: ${written.message}`) : unsure(`dd: ${written.message}`)
  },
})

function read(
  path: string | undefined,
  bytes: number,
  call: CommandCall,
  machine: Machine,
): Content | ReturnType<typeof failed> | null {
  if (path === '/dev/zero' || path === '/dev/urandom' || path === '/dev/random') {
    if (!Number.isFinite(bytes)) return null
    return path === '/dev/zero' ? zeros(bytes) : product(NEVER_THE_SAME, exactly(bytes))
  }
  if (path === '/dev/null') return textContent('')
  const access =
    path === undefined ? ({ kind: 'ok', value: call.input } as const) : readFile(machine, path, call.folder)
  if (access.kind === 'denied') return failed(`dd: ${access.message}`)
  if (access.kind === 'unsure') return unsure(`dd: ${access.message}`, product(machine.newIdentity()))
  const { value } = access
  const size = sizeOf(value)
  if (size.maxBytes <= bytes) return value
  return product(machine.newIdentity(), { minBytes: Math.min(size.minBytes, bytes), maxBytes: bytes })
}
