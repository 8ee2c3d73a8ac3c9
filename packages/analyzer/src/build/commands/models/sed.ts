import { joinContents, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { joinPath, mayChangeFolderOf, openFile, reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { readSedScript } from '../sed/read-sed-script.ts'
import { runSed } from '../sed/run-sed.ts'
import type { SedScript } from '../sed/sed-script.ts'
import { derived, readInputs } from '../text-input.ts'

export const sed = defineCommand({
  names: ['sed'],
  summary: 'Edits lines as s, d, p, q, a, i, c and y say, also with addresses and in place.',
  run(call, machine) {
    // -i may have a suffix right behind it, never in the next word.
    const suffix = call.words.flatMap((word) => /^(?:-i|--in-place=?)(.*)$/.exec(word)?.slice(1) ?? []).at(-1)
    const words = call.words.filter((word) => !/^(?:-i|--in-place)/.test(word))
    const options = readOptions(words, {
      flags: 'nErsui',
      values: 'e',
      longFlags: { quiet: 'n', silent: 'n', 'regexp-extended': 'E' },
      longValues: { expression: 'e' },
    })
    if (options === null) return null
    const isInPlace = suffix !== undefined || options.has('i')
    const parts = options.all('e')
    const text = parts.length > 0 ? parts.join('\n') : options.operands[0]
    const files = parts.length > 0 ? options.operands : options.operands.slice(1)
    if (text === undefined) return null
    const script = readSedScript(text, options.has('E') || options.has('r'))
    const how: Manner = { script, isQuiet: options.has('n'), suffix: suffix ?? '' }
    if (isInPlace) return files.length === 0 ? null : editAll(files, how, call, machine)
    return filter(files, how, call, machine)
  },
})

const UNKNOWN_SCRIPT = 'sed: what this script does is not known here'

interface Manner {
  /** Null for a script that is not known. */
  readonly script: SedScript | null
  readonly isQuiet: boolean
  readonly suffix: string
}

function edited(content: Content, { script, isQuiet }: Manner, call: CommandCall): Content {
  const text = textOf(content)
  const made = text === null || script === null ? null : runSed(script, text, isQuiet)
  return made === null ? derived(content, call) : { kind: 'text', text: made }
}

function filter(files: readonly string[], how: Manner, call: CommandCall, machine: Machine): CommandResult {
  const inputs = readInputs(files, call, machine)
  const bad = inputs.filter(({ content }) => content === null)
  const whole = joinContents(inputs.flatMap(({ content }) => (content === null ? [] : [content])))
  const output = edited(whole, how, call)
  if (bad.length === 0) return how.script === null ? unsure(UNKNOWN_SCRIPT, output) : succeeded(output)
  const message = bad.map((input) => `sed: ${input.message}`).join('\n')
  const status = bad.every(({ isSure }) => isSure) ? missingStatus(call, machine) : null
  return { status, output, message }
}

function missingStatus(call: CommandCall, machine: Machine): number {
  return isBusybox(call, machine) ? 1 : 2
}

function editAll(files: readonly string[], how: Manner, call: CommandCall, machine: Machine): CommandResult {
  let result = succeeded()
  for (const file of files) {
    const one = editInPlace(file, how, call, machine)
    if (one.status !== 0 && result.status !== null) result = one
  }
  return result
}

/** Writes a new file under the same name: one that a link led to stays as it was, and the link is gone. */
function editInPlace(file: string, how: Manner, call: CommandCall, machine: Machine): CommandResult {
  const access = openFile(machine, file, call.folder)
  if (access.kind === 'unsure') return editUnknown(file, call, machine, access.message)
  if (access.kind === 'denied') {
    const isFolder = reach(machine, file, call.folder).kind === 'ok'
    return failed(`sed: ${access.message}`, isFolder && !isBusybox(call, machine) ? 4 : missingStatus(call, machine))
  }
  const place = machine.files.find(joinPath(file, call.folder), false)
  if (!mayChangeFolderOf(machine, place.path)) {
    return failed(`sed: couldn't open temporary file: Permission denied`, isBusybox(call, machine) ? 1 : 4)
  }
  const { node } = access.value
  if (how.suffix !== '') {
    const backup = how.suffix.includes('*') ? null : `${place.path}${how.suffix}`
    if (backup === null) return unsure('sed: where the old file is kept is not known')
    machine.files.put(backup, node)
  }
  const time = machine.clock.tick()
  const owner = machine.account.uid === 0 ? node : machine.account
  const content = edited(node.content, how, call)
  const { uid, gid } = owner
  machine.files.put(place.path, { ...node, uid, gid, content, time, written: time, inode: null })
  return how.script === null ? unsure(UNKNOWN_SCRIPT) : succeeded()
}

function editUnknown(file: string, call: CommandCall, machine: Machine, message: string): CommandResult {
  const place = machine.files.find(joinPath(file, call.folder), false)
  if (place.kind === 'unknown' && place.node?.kind === 'file') {
    const time = machine.clock.tick()
    machine.files.put(place.path, {
      ...place.node,
      content: derived(place.node.content, call),
      time,
      written: time,
      inode: null,
    })
  }
  return unsure(`sed: ${message}`)
}
