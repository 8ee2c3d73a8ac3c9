import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import type { Task } from '../../project/project.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { doTask } from '../making/project-task.ts'
import { failed, succeeded } from '../results.ts'
import { readJson, textsIn, type JsonObject } from './json-file.ts'

/** Runs a script of package.json, and what is to run before and after it; the words behind it go to it. */
export function runNamedScript(
  name: string,
  words: readonly string[],
  folder: string,
  isOptional: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const manifest = readJson(machine, 'package.json', folder)
  // The number that the system has for a file that is not there, as an exit status.
  if (manifest.kind === 'missing') return failed(`Could not read package.json in ${folder}`, 254)
  if (manifest.kind !== 'found') return null
  const scripts = textsIn(manifest.value['scripts'])
  const usual = name === 'start' && machine.files.find(`${folder}/server.js`).kind === 'found' ? 'node server.js' : null
  if (!scripts.has(name) && usual === null) {
    return isOptional ? succeeded() : failed(`Missing script: "${name}"`)
  }
  return runScripts([`pre${name}`, name, `post${name}`], manifest.value, folder, words, call, machine, usual)
}

/** Runs those scripts of package.json that there are, until one fails; the words go to the last but one. */
export function runScripts(
  names: readonly string[],
  manifest: JsonObject,
  folder: string,
  words: readonly string[],
  call: CommandCall,
  machine: Machine,
  usual: string | null = null,
): CommandResult {
  const scripts = textsIn(manifest['scripts'])
  let result = succeeded()
  for (const name of names) {
    const isMain = !/^(?:pre|post)/.test(name)
    const script = scripts.get(name) ?? (isMain ? usual : null)
    if (script === null || script === undefined) continue
    const task = machine.project.node?.scripts?.[name]
    const own =
      task === undefined
        ? runScript(isMain ? [script, ...words.map(quoted)].join(' ') : script, name, manifest, folder, call, machine)
        : (lacksDevelopment(task, script, folder, machine) ?? doTask(task, name, folder, call, machine))
    if (own.status !== 0 && own.status !== null) return own
    if (own.status === null || result.status === 0) result = own
  }
  return result
}

/** How a script fails whose packages are surely not there; null if they may be. */
function lacksDevelopment(task: Task, script: string, folder: string, machine: Machine): CommandResult | null {
  if (task.needsDevelopment !== true) return null
  const names = machine.project.node?.developmentModules?.names ?? []
  const modules = foldersUpFrom(folder).map((one) => joinPath('node_modules', one))
  const isMissing = (path: string): boolean => machine.files.find(path).kind === 'missing'
  const lacksAll = modules.every(isMissing)
  const lacksNamed =
    names.length > 0 && modules.every((path) => names.every((name) => lacksPackage(path, name, machine)))
  return lacksAll || lacksNamed ? failed(`sh: ${script.split(' ', 1)[0] ?? script}: not found`, 127) : null
}

// Where a lock file said what is installed, every package is listed by its name, though not every file of it.
function lacksPackage(path: string, name: string, machine: Machine): boolean {
  if (machine.files.find(`${path}/${name}`).kind === 'missing') return true
  const modules = machine.files.find(path)
  if (modules.kind !== 'found' || modules.node.kind !== 'folder') return false
  return modules.node.doubt?.rest?.isAll === true && !modules.node.children.has(name.split('/', 1)[0] ?? name)
}

/** A folder and all that it is in. */
function foldersUpFrom(folder: string): readonly string[] {
  return folder.split('/').map((_, at, parts) => parts.slice(0, parts.length - at).join('/'))
}

function runScript(
  text: string,
  name: string,
  manifest: JsonObject,
  folder: string,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const environment = new Map<string, Value>(call.environment)
  environment.set('PATH', searchPath(folder, call, machine))
  environment.set('npm_lifecycle_event', name)
  environment.set('INIT_CWD', call.folder)
  for (const key of ['name', 'version']) {
    const value = manifest[key]
    if (typeof value === 'string') environment.set(`npm_package_${key}`, value)
  }
  return call.run(['sh', '-c', text], { folder, environment })
}

/** The programs of packages come first: those in the folder of the project, then those of folders around it. */
export function searchPath(folder: string, call: CommandCall, machine: Machine): Value {
  const path = call.environment.get('PATH') ?? ''
  if (!isKnown(path)) return path
  const bins = foldersUpFrom(folder)
    .map((one) => joinPath('node_modules/.bin', one))
    .filter((bin) => isListed(bin, machine))
  return [...bins, path].join(':')
}

// Where nobody listed any modules there are none, as a rule: otherwise no program at all would be sure.
function isListed(path: string, machine: Machine): boolean {
  const place = machine.files.find(path)
  if (place.kind === 'missing') return false
  if (place.node !== null) return true
  const modules = machine.files.find(path.slice(0, path.lastIndexOf('/')))
  return modules.kind === 'found' || (modules.kind === 'unknown' && modules.node !== null)
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
