import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { leaveLog } from '../node/npm-home.ts'
import { NPM_OPTIONS, readSettings } from '../node/npm-settings.ts'
import { searchPath } from '../node/package-scripts.ts'
import { readOptions } from '../options.ts'
import { failed } from '../results.ts'

export const npx = defineCommand({
  names: ['npx'],
  summary: 'Runs programs of the packages in node_modules; what it would fetch first is not known.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'yq',
      longFlags: { yes: 'y', no: 'no', 'no-install': 'no', quiet: 'q' },
      stopsAtOperand: true,
    })
    const [name = '', ...words] = options?.operands ?? []
    if (options === null || !/^[\w.-]+$/.test(name)) return null
    const result = runLocal(name, words, options.has('no'), call, machine)
    if (result !== null) leaveLog(machine, cacheOf(call, machine))
    return result
  },
})

function runLocal(
  name: string,
  words: readonly string[],
  isOnlyLocal: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const places = binsAround(call.folder).map((bin) => machine.files.find(`${bin}/${name}`))
  if (places.some((place) => place.kind !== 'missing' && place.node !== null)) {
    const environment = new Map<string, Value>([...call.environment, ['PATH', searchPath(call.folder, call, machine)]])
    return call.run([name, ...words], { environment })
  }
  const isMissing = places.every(({ kind }) => kind === 'missing')
  if (isMissing && isOnlyLocal) return failed('npm error npx canceled due to missing packages and no YES option')
  return null
}

/** Where programs of packages are, for a folder and those around it. */
function binsAround(folder: string): readonly string[] {
  const parts = folder.split('/')
  return parts.map((_, at) => joinPath('node_modules/.bin', parts.slice(0, parts.length - at).join('/')))
}

function cacheOf(call: CommandCall, machine: Machine): string | null {
  const options = readOptions([], NPM_OPTIONS)
  const settings = options === null ? null : readSettings(options, call, machine)
  const home = call.environment.get('HOME') ?? machine.account.home
  return settings?.cache ?? (isKnown(home) ? `${home}/.npm` : null)
}
