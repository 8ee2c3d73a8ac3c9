import { between } from '../../../facts/size-range.ts'
import { product, textContent } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import { joinPath, openFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { readJson } from '../node/json-file.ts'
import { staysInFolder } from '../node/script-reach.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { doubtPath } from '../run-unknown.ts'

export const node = defineCommand({
  names: ['node', 'nodejs'],
  summary: 'Tells its version, prints what package.json says, and knows of scripts whether they keep to their folder.',
  run(call, machine) {
    const words = call.words.filter((word) => !HARMLESS_FLAG.test(word))
    const [first, second] = words
    if (first === undefined) return null
    if (first === '-v' || first === '--version') return succeeded(versionOf(call, machine))
    if (/^(?:-p|--print|-pe)$/.test(first)) return second === undefined ? null : print(second, call, machine)
    if (/^(?:-c|--check)$/.test(first)) return second === undefined ? null : check(second, call, machine)
    return first.startsWith('-') ? null : runScript(first, call, machine)
  },
})

const HARMLESS_FLAG =
  /^--(?:max-old-space-size=\d+|enable-source-maps|no-warnings|no-deprecation|trace-[a-z-]+|expose-gc|stack-size=\d+|unhandled-rejections=[a-z-]+)$/

function versionOf(call: CommandCall, machine: Machine): Content {
  const version = call.environment.get('NODE_VERSION')
  const isOfficial = call.program === '/usr/local/bin/node' && typeof version === 'string'
  if (isOfficial) return textContent(`v${version}\n`)
  return product(identityOf(['version', toolKey(call, machine)]), between(6, 40))
}

// node -p "require('./package.json').version"
function print(text: string, call: CommandCall, machine: Machine): CommandResult | null {
  if (/^process\.version;?$/.test(text.trim())) return succeeded(versionOf(call, machine))
  if (/^process\.(?:arch|platform|versions\.[a-z]+);?$/.test(text.trim())) {
    return succeeded(product(identityOf(['print', text, toolKey(call, machine)]), between(2, 200)))
  }
  const [, , path, name] = /^require\((["'])(\.\/[^"']+\.json)\1\)\.(\w+);?$/.exec(text.trim()) ?? []
  if (path === undefined || name === undefined) return null
  const manifest = readJson(machine, path, call.folder)
  if (manifest.kind === 'missing' || manifest.kind === 'broken') return failed(`Cannot load '${path}'`)
  if (manifest.kind === 'unknown') return unsure(manifest.why, product(machine.newIdentity(), between(1, 1_000_000)))
  const value = Object.hasOwn(manifest.value, name) ? manifest.value[name] : undefined
  return typeof value === 'string' ? succeeded(`${value}\n`) : null
}

function check(path: string, call: CommandCall, machine: Machine): CommandResult | null {
  const access = openFile(machine, path, call.folder)
  return access.kind === 'ok'
    ? unsure('Whether the script is right JavaScript is not known')
    : missing(path, call, machine)
}

function runScript(path: string, call: CommandCall, machine: Machine): CommandResult | null {
  const { folder } = call
  const access = openFile(machine, path, folder)
  if (access.kind !== 'ok') return missing(path, call, machine)
  const here = machine.files.find(folder)
  if (here.kind !== 'found' || here.path === '/' || folder !== here.path) return null
  if (call.words.at(-1) !== path || !staysInFolder(access.value.path, here.path, machine)) return null
  const why = `What ${path} does is not known, but it keeps to the folder it runs in.`
  doubtPath(machine, here.path, why, 'other')
  return unsure(why, product(machine.newIdentity()))
}

/** Fails where there is surely nothing that Node.js would take for the script. */
function missing(path: string, { folder }: CommandCall, machine: Machine): CommandResult | null {
  const full = absolutePath(joinPath(path, folder), '/')
  const isMissing = ['', '.js', '.json', '.node'].every((end) => machine.files.find(`${full}${end}`).kind === 'missing')
  return isMissing ? failed(`Error: Cannot find module '${full}'`) : null
}
