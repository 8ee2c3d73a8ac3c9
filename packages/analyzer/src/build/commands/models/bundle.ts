import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product, textOf } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { readFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const bundle = defineCommand({
  names: ['gem', 'bundle', 'bundler'],
  summary:
    'Installs gems where GEM_HOME or the settings of the project say, in folders that are not listed one by one.',
  run(call, machine) {
    const options = readOptions(call.words, call.name === 'gem' ? GEM : BUNDLE)
    if (options === null) return null
    const [verb = call.name === 'gem' ? '' : 'install', ...rest] = options.operands
    if (call.name === 'gem') return verb === 'install' && rest.length > 0 ? installGems(call, machine) : null
    if (verb === 'install') return rest.length > 0 ? null : installAll(options, call, machine)
    return verb === 'config' ? configure(rest, options.has('local'), call, machine) : null
  },
})

const GEM = {
  flags: 'Nf',
  values: 'v',
  longFlags: { 'no-document': 'N', 'no-ri': 'N', 'no-rdoc': 'N', force: 'f', conservative: 'c' },
  longValues: { version: 'v', source: 'x', platform: 'x' },
}

const BUNDLE = {
  values: 'j',
  longFlags: Object.fromEntries(
    splitNames('local global quiet deployment no-cache frozen').map((name) => [name, name]),
  ),
  longValues: { jobs: 'j', retry: 'j', path: 'path', without: 'x' },
}

const WHY = 'Gems were installed there, whose files are not listed one by one.'

function installGems(call: CommandCall, machine: Machine): CommandResult | null {
  const home = call.environment.get('GEM_HOME')
  if (home === undefined || !isKnown(home)) return null
  if (!machine.hasNetwork) return unsure('gem can’t fetch anything without a network')
  return fill(home, call, machine)
}

const NO_GEMFILE = 10

function installAll(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const { folder, environment } = call
  if (environment.has('BUNDLE_GEMFILE')) return null
  if (machine.files.find(`${folder}/Gemfile`).kind !== 'found') {
    const parts = folder.split('/')
    const around = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/Gemfile`)
    const isMissing = around.every((path) => machine.files.find(path).kind === 'missing')
    return isMissing ? failed('Could not locate Gemfile', NO_GEMFILE) : null
  }
  const settings = settingsFile(true, call)
  const access = settings === null ? null : readFile(machine, settings, '/')
  const text = access?.kind === 'ok' ? textOf(access.value) : access?.kind === 'denied' ? '' : null
  if (text === null) return null
  const [, set] = /^BUNDLE_PATH: "?([^"\n]+)"?$/m.exec(text) ?? []
  const isDeployed = options.has('deployment') || /^BUNDLE_DEPLOYMENT: "?true/m.test(text)
  const path =
    options.value('path') ??
    environment.get('BUNDLE_PATH') ??
    set ??
    (isDeployed || environment.has('BUNDLE_DEPLOYMENT') ? 'vendor/bundle' : environment.get('GEM_HOME'))
  if (path === undefined || !isKnown(path)) return null
  machine.files.doubt(folder, 'bundle may have written Gemfile.lock and settings.', 'more')
  return fill(absolutePath(path, folder), call, machine)
}

function fill(path: string, call: CommandCall, machine: Machine): CommandResult {
  const filled = fillFolder(machine, path, ANY_SIZE, WHY)
  if (filled.kind === 'denied') return failed(filled.message)
  const home = call.environment.get('HOME') ?? machine.account.home
  const place = isKnown(home) ? machine.files.find(home) : null
  if (place?.kind === 'found') machine.files.doubt(place.path, 'Lists of gems may be kept there.', 'more')
  return unsure('Whether all gems can be fetched and built is not known')
}

// bundle config set --local path vendor/bundle
function configure(
  words: readonly string[],
  isLocal: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const [name, ...values] = words[0] === 'set' ? words.slice(1) : words
  const path = settingsFile(isLocal, call)
  if (name === undefined || values.length === 0 || path === null) return null
  const line = `BUNDLE_${name.toUpperCase().replaceAll('.', '__').replaceAll('-', '___')}: "${values.join(':')}"\n`
  const before = readFile(machine, path, '/')
  const text = before.kind === 'ok' ? textOf(before.value) : before.kind === 'denied' ? '---\n' : null
  const content =
    text === null || text.includes(line.slice(0, line.indexOf(':') + 1))
      ? product(machine.newIdentity(), between(1, 100_000))
      : ({ kind: 'text', text: text + line } as const)
  const written =
    before.kind === 'ok' ? writeFile(machine, path, '/', content) : writeOutput(machine, path, '/', content)
  return written.kind === 'ok' ? succeeded() : null
}

/** Where settings of the project are; those of the user are another matter. */
function settingsFile(isLocal: boolean, { environment, folder }: CommandCall): string | null {
  const own = environment.get('BUNDLE_APP_CONFIG')
  if (!isLocal || (own !== undefined && !isKnown(own))) return null
  return `${absolutePath(own ?? '.bundle', folder)}/config`
}
