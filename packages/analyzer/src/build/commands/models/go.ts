import { ANY_SIZE } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { buildGo } from '../go/go-build.ts'
import { installFromElsewhere } from '../go/go-install.ts'
import { downloadModules } from '../go/go-modules.ts'
import { readGoSettings, UNKNOWN_WORD } from '../go/go-settings.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { succeeded, unsure } from '../results.ts'

export const go = defineCommand({
  names: ['go'],
  summary:
    'Builds and installs programs of a module, linked as cgo and the packages they use make them; fetches modules, and says its version and settings.',
  takesUnknownWords: true,
  run(call, machine) {
    const [verb = '', ...words] = call.values.map((value) => (isKnown(value) ? value : UNKNOWN_WORD))
    switch (verb) {
      case 'build':
        return buildGo(words, call, machine)
      case 'install':
        return words.some((word) => word.includes('@'))
          ? installFromElsewhere(words, call, machine)
          : buildGo(words, call, machine, true)
      case 'mod':
        return runMod(words, call, machine)
      case 'version':
        return succeeded(product(identityOf([toolKey(call, machine), 'version'])))
      case 'env':
        return showSettings(words, call, machine)
      case 'vet':
      case 'fmt':
        return words.every((word) => /^\.|^-v$/.test(word))
          ? unsure(`Whether go ${verb} finds fault is not known.`)
          : null
      default:
        return null
    }
  },
})

function runMod([verb = '', ...words]: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const isPlain = words.every((word) => word === '-x' || word === '-v')
  const settings = isPlain ? readGoSettings([], call, machine) : null
  if (settings === null) return null
  if (verb === 'download') return downloadModules(settings, call, machine)
  return verb === 'verify' ? unsure('Whether the modules are as they were fetched is not known.') : null
}

function showSettings(words: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  if (words.some((word) => word.startsWith('-'))) return null
  const settings = readGoSettings([], call, machine)
  if (settings === null) return null
  const { system, architecture, modules, buildCache } = settings
  const known = new Map([
    ['GOOS', system],
    ['GOARCH', architecture],
    ['GOMODCACHE', modules],
    ['GOCACHE', buildCache],
    ['GOPATH', modules.replace(/\/pkg\/mod$/, '')],
  ])
  if (words.length === 0 || words.some((word) => !known.has(word))) {
    return succeeded(product(identityOf([toolKey(call, machine), 'env', words]), ANY_SIZE))
  }
  return succeeded(words.map((word) => `${known.get(word) ?? ''}\n`).join(''))
}
