import { joinContents, product } from '../../files/content.ts'
import type { ArchiveFormat, Content } from '../../files/node.ts'
import { newFile } from '../../files/tree-editor.ts'
import { mayChangeFolderOf, openFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { compressed, decompressed } from '../archive/archive-content.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { readInputs } from '../text-input.ts'

interface Tool {
  readonly format: ArchiveFormat
  readonly end: string
  readonly unpacks?: boolean
  readonly isFilter?: boolean
  /** Whether the file that it reads stays, as zstd has it. */
  readonly keeps?: boolean
}

const TOOLS: Readonly<Record<string, Tool>> = {
  gzip: { format: 'gzip', end: '.gz' },
  gunzip: { format: 'gzip', end: '.gz', unpacks: true },
  zcat: { format: 'gzip', end: '.gz', unpacks: true, isFilter: true },
  bzip2: { format: 'bzip2', end: '.bz2' },
  bunzip2: { format: 'bzip2', end: '.bz2', unpacks: true },
  bzcat: { format: 'bzip2', end: '.bz2', unpacks: true, isFilter: true },
  xz: { format: 'xz', end: '.xz' },
  unxz: { format: 'xz', end: '.xz', unpacks: true },
  xzcat: { format: 'xz', end: '.xz', unpacks: true, isFilter: true },
  zstd: { format: 'zstd', end: '.zst', keeps: true },
  unzstd: { format: 'zstd', end: '.zst', unpacks: true, keeps: true },
  zstdcat: { format: 'zstd', end: '.zst', unpacks: true, isFilter: true },
}

export const gzip = defineCommand({
  names: ['gzip', 'gunzip', 'zcat', 'bzip2', 'bunzip2', 'bzcat', 'xz', 'unxz', 'xzcat', 'zstd', 'unzstd', 'zstdcat'],
  summary: 'Compresses files and what was compressed here back again; how well is only known roughly.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: '0123456789cdfknqvte',
      values: 'T',
      longFlags: {
        decompress: 'd',
        uncompress: 'd',
        stdout: 'c',
        keep: 'k',
        force: 'f',
        best: '9',
        fast: '1',
        'no-name': 'n',
        quiet: 'q',
        rm: 'rm',
      },
    })
    const tool = TOOLS[call.name]
    if (options === null || tool === undefined || options.has('t')) return null
    const unpacks = tool.unpacks === true || options.has('d')
    const keeps = tool.keeps === true ? !options.has('rm') : options.has('k')
    if (tool.isFilter === true || options.has('c') || options.operands.length === 0)
      return filter(options.operands, tool, unpacks, call, machine)
    const how = { ...tool, unpacks, keeps, isForced: options.has('f') }
    return doEach(call.name, options.operands, (path) => replaceFile(path, how, call, machine))
  },
})

function converted(
  content: Content,
  tool: Tool,
  unpacks: boolean,
  call: CommandCall,
  machine: Machine,
): Content | 'none' {
  if (!unpacks) return compressed(content, tool.format, call.name)
  return decompressed(content) ?? product(machine.newIdentity())
}

function filter(
  paths: readonly string[],
  tool: Tool,
  unpacks: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const inputs = readInputs(paths, call, machine)
  const bad = inputs.filter(({ content }) => content === null)
  if (bad.length > 0) {
    const message = bad.map((input) => `${call.name}: ${input.message}`).join('\n')
    return bad.every(({ isSure }) => isSure) ? failed(message) : unsure(message, product(machine.newIdentity()))
  }
  const parts = inputs.map(({ content }) =>
    content === null ? 'none' : converted(content, tool, unpacks, call, machine),
  )
  if (parts.includes('none')) return failed(`${call.name}: not in ${tool.format} format`)
  const output = joinAll(parts.filter((part) => part !== 'none'))
  const isKnown = !unpacks || inputs.every(({ content }) => content !== null && decompressed(content) !== null)
  return isKnown ? succeeded(output) : unsure(`${call.name}: what is compressed there is not known`, output)
}

function joinAll(parts: readonly Content[]): Content {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : joinContents(parts)
}

interface Manner extends Tool {
  readonly unpacks: boolean
  readonly keeps: boolean
  readonly isForced: boolean
}

// a.txt becomes a.txt.gz with the same mode, owner and time; and back
function replaceFile(path: string, how: Manner, call: CommandCall, machine: Machine): Deed {
  const access = openFile(machine, path, call.folder)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { node, path: real } = access.value
  const target = how.unpacks ? unpackedName(real, how.end) : `${real}${how.end}`
  if (target === null || (!how.unpacks && real.endsWith(how.end)))
    return { kind: 'failed', message: `${path}: unknown suffix -- ignored` }
  const content = converted(node.content, how, how.unpacks, call, machine)
  if (content === 'none') return { kind: 'failed', message: `${path}: not in ${how.format} format` }
  if (machine.files.find(target).kind !== 'missing' && !how.isForced)
    return { kind: 'unsure', message: `${target} may already exist` }
  if (!mayChangeFolderOf(machine, real)) return { kind: 'failed', message: `${target}: Permission denied` }
  const owner = machine.account.uid === 0 ? node : machine.account
  machine.files.put(target, {
    ...newFile(content, machine.clock.tick(), { uid: owner.uid, gid: owner.gid }, node.mode),
    written: node.written,
  })
  if (!how.keeps) machine.files.remove(real)
  const isKnown = !how.unpacks || decompressed(node.content) !== null
  return isKnown ? DONE : { kind: 'unsure', message: `what is compressed in ${path} is not known` }
}

function unpackedName(path: string, end: string): string | null {
  if (path.endsWith(end)) return path.slice(0, -end.length)
  return end === '.gz' && path.endsWith('.tgz') ? `${path.slice(0, -4)}.tar` : null
}
