import { between } from '../../../facts/size-range.ts'
import { product, textContent } from '../../files/content.ts'
import { joinPath, openFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { UNTOLD } from '../making/made-of.ts'
import { makeFolder } from '../making/write-output.ts'
import { makeVenvs } from '../python/make-venv.ts'
import { findPython, type PythonPlace } from '../python/python-place.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { runPip } from './pip.ts'

export const python = defineCommand({
  names: ['python', 'python3', 'python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'],
  summary: 'Runs the modules venv, pip and py_compile, and tells its version; what scripts do is not known.',
  run(call, machine) {
    const [first, second, ...rest] = call.words
    if (first === '--version' || first === '-V') return succeeded(versionLine(call, machine))
    if (first === '-m' && second !== undefined) return runModule(second, rest, call, machine)
    if (first === undefined || first.startsWith('-')) return null
    if (machine.files.find(joinPath(first, call.folder)).kind !== 'missing') return null
    return failed(`python: can't open file '${first}': [Errno 2] No such file or directory`, 2)
  },
})

function versionLine(
  { environment, program }: CommandCall,
  machine: Machine,
): ReturnType<typeof textContent> | ReturnType<typeof product> {
  const version = environment.get('PYTHON_VERSION')
  const isOfficial = program?.startsWith('/usr/local/') === true && typeof version === 'string'
  return isOfficial ? textContent(`Python ${version}\n`) : product(machine.newIdentity(), between(10, 30))
}

function runModule(name: string, words: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const place = findPython(call, machine)
  switch (name) {
    case 'pip':
      return runPip(words, place, call, machine)
    case 'venv':
      return place === null ? null : makeVenvs(words, place, call, machine)
    case 'py_compile':
      return compileFiles(words, place, call, machine)
    case 'compileall':
      return compileFolders(words, call, machine)
    default:
      return null
  }
}

/** Compiled files hold the time of their source, so it can't be told whether they come out the same. */
function compileFiles(
  words: readonly string[],
  place: PythonPlace | null,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const version = place?.version ?? null
  if (version === null || words.some((word) => word.startsWith('-'))) return null
  for (const word of words) {
    const source = openFile(machine, word, call.folder)
    if (source.kind === 'denied') return failed(source.message)
    if (source.kind === 'unsure') return null
    const { path } = source.value
    const [, folder = '', stem = ''] = /^(.*)\/([^/]*?)(?:\.py)?$/.exec(path) ?? []
    const cache = makeFolder(machine, `${folder}/__pycache__`)
    if (cache.kind !== 'ok') return null
    const name = `${stem}.cpython-${version.replace('.', '')}.pyc`
    writeFile(machine, `${cache.value}/${name}`, '/', product(UNTOLD, between(16, 50_000_000)))
  }
  return unsure('Whether the source is right Python is not known')
}

function compileFolders(words: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const paths = words.filter((word) => !word.startsWith('-'))
  if (paths.length === 0 || words.some((word) => /^-[^qf]/.test(word))) return null
  for (const path of paths) {
    const place = machine.files.find(joinPath(path, call.folder))
    if (place.kind !== 'found' || place.node.kind !== 'folder') return null
    machine.files.doubt(place.path, 'Python keeps what it compiled in folders named __pycache__.', 'more')
  }
  return unsure('Whether the sources are right Python is not known')
}
