import { product, textOf } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { joinPath, readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readMakefile, type Makefile } from '../make/makefile.ts'
import { Maker } from '../make/run-make.ts'
import { UNTOLD } from '../making/made-of.ts'
import { isOfImage, isVacant } from '../making/of-image.ts'
import { writeOutput } from '../making/write-output.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const make = defineCommand({
  names: ['make', 'gmake'],
  summary: 'Follows makefiles of plain rules, patterns and variables; of others it makes what the project says.',
  run(call, machine) {
    // -j alone, as -j without a number
    const words = call.words.map((word) => (word === '-j' ? '-j8' : word))
    const options = readOptions(words, {
      flags: 'sBwk',
      values: 'jCfl',
      longFlags: { silent: 's', quiet: 's' },
      longValues: { jobs: 'j', directory: 'C', file: 'f' },
    })
    if (options === null || options.has('B') || options.has('k')) return null
    const folder = options.all('C').reduce((around, path) => absolutePath(path, around), call.folder)
    const operands = options.operands.filter((word) => !word.includes('='))
    const found = readFrom(options, folder, call, machine)
    if (found === 'missing') return failed('make: *** No targets specified and no makefile found.  Stop.', 2)
    const snapshot = machine.files.root
    const result = found === null ? null : makeAll(operands, found, folder, call, machine)
    if (result !== null) return result
    machine.files.reset(snapshot)
    return makePrograms(folder, machine)
  },
})

function readFrom(options: Options, folder: string, call: CommandCall, machine: Machine): Makefile | 'missing' | null {
  const names = options.all('f').length > 0 ? options.all('f') : ['GNUmakefile', 'makefile', 'Makefile']
  for (const name of names) {
    if (isVacant(machine.files.find(joinPath(name, folder)))) continue
    const access = readFile(machine, name, folder)
    if (access.kind === 'unsure') return null
    const text = access.kind === 'ok' ? textOf(access.value) : ''
    if (text === null) return null
    if (access.kind === 'ok') return readMakefile(text, settingsOf(options.operands, folder, call, machine))
  }
  return 'missing'
}

function settingsOf(
  operands: readonly string[],
  folder: string,
  call: CommandCall,
  machine: Machine,
): Parameters<typeof readMakefile>[1] {
  const given = operands.flatMap((word): readonly (readonly [string, string])[] => {
    const at = word.indexOf('=')
    return at === -1 ? [] : [[word.slice(0, at).replace(/:$/, ''), word.slice(at + 1)]]
  })
  const known = [...call.environment].flatMap(([name, value]): readonly (readonly [string, string])[] =>
    isKnown(value) ? [[name, value.replaceAll('$', '$$$$')]] : [],
  )
  return {
    given: new Map(given),
    environment: new Map(known),
    wildcard: (pattern) => listFiles(pattern, folder, machine),
  }
}

// src/*.c
function listFiles(pattern: string, folder: string, machine: Machine): readonly string[] | null {
  const at = pattern.lastIndexOf('/') + 1
  const [around, name] = [pattern.slice(0, at), pattern.slice(at)]
  if (/[*?[]/.test(around) || /[?[]/.test(name)) return null
  const place = machine.files.find(joinPath(around, folder))
  if (place.kind === 'missing') return []
  const doubt = machine.files.doubtAt(place.path)
  if (place.kind === 'unknown' || place.node.kind !== 'folder' || (doubt !== null && !isOfImage(doubt))) return null
  const [before = '', after] = name.split('*')
  const fits = (file: string): boolean =>
    after === undefined
      ? file === name
      : file.length >= before.length + after.length &&
        file.startsWith(before) &&
        file.endsWith(after) &&
        !file.startsWith('.')
  return [...place.node.children.keys()]
    .filter(fits)
    .toSorted()
    .map((file) => `${around}${file}`)
}

function makeAll(
  operands: readonly string[],
  file: Makefile,
  folder: string,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const goals = operands.length > 0 ? operands : file.goal === null ? [] : [file.goal]
  if (goals.length === 0) return failed('make: *** No targets.  Stop.', 2)
  const maker = new Maker(file, folder, call, machine)
  const output = product(UNTOLD)
  let doubt: string | null = null
  for (const goal of goals) {
    const making = maker.make(goal)
    if (making.kind === 'unknown') return null
    if (making.kind === 'failed')
      return doubt === null ? { ...failed(making.message, 2), output } : unsure(doubt, output)
    if (making.kind === 'unsure') doubt = making.message
  }
  return doubt === null ? succeeded(output) : unsure(doubt, output)
}

/** Makes what the project says that make makes; null if it says nothing. */
function makePrograms(folder: string, machine: Machine): CommandResult | null {
  const programs = Object.entries(machine.project.c?.programs ?? {})
  if (programs.length === 0) return null
  const { libc } = machine.system
  machine.files.doubt(folder, 'What else make leaves there is not known.', 'more')
  for (const [path, { bytes, isStatic = false, libraries = [] }] of programs) {
    const linked = isStatic ? 'none' : libc === 'none' ? null : libc
    const nature = linked === null ? null : ({ kind: 'program', libc: linked, libraries } as const)
    const access = writeOutput(machine, path, folder, product(UNTOLD, rangeOf(bytes), nature), 0o755)
    if (access.kind === 'denied') return failed(access.message, 2)
  }
  return succeeded(product(UNTOLD))
}
