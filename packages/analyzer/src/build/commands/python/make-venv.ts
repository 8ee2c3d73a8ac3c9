import { emptyVenv } from '../../../facts/pip.ts'
import { between, exactly, type SizeRange } from '../../../facts/size-range.ts'
import { findVenvScripts } from '../../../facts/venv.ts'
import { NEVER_THE_SAME, product, textContent } from '../../files/content.ts'
import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { baseName } from '../base-name.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { makeFolder } from '../making/write-output.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import type { PythonPlace } from './python-place.ts'

/** `python -m venv folder`: links to Python, scripts that switch to it, and pip unless told otherwise. */
export function makeVenvs(
  words: readonly string[],
  python: PythonPlace,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const options = readOptions(words, {
    longFlags: { 'without-pip': 'without-pip', 'system-site-packages': 's', symlinks: 'l' },
    longValues: { prompt: 'p' },
  })
  if (options === null || options.operands.length === 0 || python.isVenv) return null
  for (const path of options.operands) {
    const isPlain = !['s', 'l'].some((name) => options.has(name)) && options.value('p') === undefined
    const result = makeVenv(
      joinPath(path, call.folder),
      { hasPip: !options.has('without-pip'), isPlain: isPlain && options.operands.length === 1 },
      python,
      call,
      machine,
    )
    if (result.status !== 0) return result
  }
  return succeeded()
}

interface Wish {
  readonly hasPip: boolean
  /** Whether it is asked for nothing out of the ordinary. */
  readonly isPlain: boolean
}

function makeVenv(
  path: string,
  { hasPip, isPlain }: Wish,
  python: PythonPlace,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const { files, account } = machine
  if (files.find(path).kind === 'found') return unsure(`${path} is there already`)
  const made = makeFolder(machine, path)
  if (made.kind === 'denied') return failed(`Error: ${made.message}`)
  if (made.kind === 'unsure') return unsure(made.message)
  const root = made.value
  const { version } = python
  const why = 'Python made its virtual environment there, whose files are not all known.'
  files.makeFolders(`${root}/bin`, account)
  files.makeFolders(`${root}/include`, account)
  files.makeFolders(`${root}/lib`, account)
  files.makeLink(`${root}/lib64`, 'lib', account)
  const key = identityOf(['venv', root, call.words, toolKey(call, machine)])
  const write = (name: string, size: SizeRange, mode?: number): void =>
    files.writeFile(`${root}/${name}`, product({ ...key, key: key.key && `${key.key} ${name}` }, size), account, mode)
  const known = isPlain ? knownFiles(root, hasPip, python, call, machine) : null
  if (known === null) write('pyvenv.cfg', between(50, 1000))
  else files.writeFile(`${root}/pyvenv.cfg`, textContent(known.settings), account)
  for (const name of SCRIPTS) write(`bin/${name}`, known?.sizes.get(name) ?? SCRIPT)
  if (version === null) {
    files.doubt(root, why, 'more')
    return succeeded()
  }
  linkPython(`${root}/bin`, python, version, machine)
  const minor = Number(version.slice(2))
  if (minor >= 11) files.makeFolders(`${root}/include/python${version}`, account)
  const packages = files.makeFolders(`${root}/lib/python${version}/site-packages`, account)
  if (minor >= 13) files.doubt(root, why, 'more', { size: between(0, 1000), identity: key })
  if (hasPip && typeof packages === 'string') {
    for (const name of ['pip', 'pip3', `pip${version}`]) write(`bin/${name}`, SCRIPT, 0o755)
    files.makeFolders(`${packages}/pip`, account)
    files.doubt(packages, why, 'more', { size: emptyVenv.size, identity: NEVER_THE_SAME })
    machine.useFact('python/venv')
  }
  return succeeded()
}

const SCRIPT = between(100, 20_000)
const SCRIPTS = ['Activate.ps1', 'activate', 'activate.csh', 'activate.fish']

/** What is written where the version is one that was measured; null where it is not. */
function knownFiles(
  root: string,
  hasPip: boolean,
  { path, prefix }: PythonPlace,
  { environment }: CommandCall,
  machine: Machine,
): { readonly settings: string; readonly sizes: ReadonlyMap<string, SizeRange> } | null {
  const version = environment.get('PYTHON_VERSION')
  // Other paths are quoted.
  if (prefix !== '/usr/local' || typeof version !== 'string' || !/^[\w./-]+$/.test(root)) return null
  const fact = findVenvScripts(version)
  const program = machine.files.find(path)
  if (fact === null || program.kind !== 'found') return null
  machine.useFact(fact.id)
  const [folder, prompt] = [root.length, baseName(root).length]
  const sizes = fact.scripts.map(({ name, bytes, folders, prompts }): readonly [string, SizeRange] => {
    return [name, exactly(bytes + folders * folder + prompts * prompt)]
  })
  const settings = [
    `home = ${prefix}/bin`,
    'include-system-site-packages = false',
    `version = ${version}`,
    ...(fact.notesCommand
      ? [`executable = ${program.path}`, `command = ${path} -m venv ${hasPip ? '' : '--without-pip '}${root}`]
      : []),
  ]
  return { settings: settings.map((line) => `${line}\n`).join(''), sizes: new Map(sizes) }
}

// The name it was called by leads to Python; the others lead to that name.
function linkPython(folder: string, { path }: PythonPlace, version: string, { files, account }: Machine): void {
  const own = path.slice(path.lastIndexOf('/') + 1)
  for (const name of new Set(['python', 'python3', `python${version}`, own])) {
    files.makeLink(`${folder}/${name}`, name === own ? path : own, account)
  }
}
