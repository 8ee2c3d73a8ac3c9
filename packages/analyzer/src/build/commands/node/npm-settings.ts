import { splitNames } from '../../../text/split-names.ts'
import { textOf } from '../../files/content.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import type { CommandCall } from '../command-model.ts'
import type { Options, OptionNames } from '../options.ts'
import type { Omissions } from './npm-lock.ts'

/** How npm is set, by options, variables and `.npmrc`. */
export interface NpmSettings {
  readonly omits: Omissions
  readonly runsScripts: boolean
  /** The folder of the project. */
  readonly folder: string
  /** Where it keeps what it fetched, and its logs; null where it can't be told who it runs as. */
  readonly cache: string | null
}

/** The options of npm that are known; those that change nothing in files are among the flags. */
export const NPM_OPTIONS: OptionNames = {
  flags: 'gsdqySDEOPf',
  values: 'C',
  longFlags: {
    global: 'g',
    silent: 's',
    quiet: 'q',
    yes: 'y',
    save: 'S',
    'save-dev': 'D',
    'save-exact': 'E',
    'save-optional': 'O',
    'save-prod': 'P',
    force: 'f',
    ...named(
      `no-audit audit no-fund fund no-progress progress no-save no-optional no-update-notifier no-package-lock
      ignore-scripts production no-production if-present prefer-offline prefer-online legacy-peer-deps verbose
      unsafe-perm foreground-scripts no-color include-workspace-root`,
    ),
  },
  longValues: named(
    `omit include only also loglevel prefix cache registry maxsockets fetch-timeout fetch-retries
    fetch-retry-mintimeout fetch-retry-maxtimeout`,
  ),
}

function named(names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(splitNames(names).map((name) => [name, name]))
}

/** Words as npm reads them: `--audit=false` is `--no-audit`. */
export function plainWords(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return words.map((word, at) => {
    if (end !== -1 && at > end) return word
    const [, name, value] = /^--([a-z-]+)=(true|false)$/.exec(word) ?? []
    return name === undefined ? word : value === 'true' ? `--${name}` : `--no-${name}`
  })
}

/** The settings that hold for a call; null where one is not known here that may matter. */
export function readSettings(options: Options, call: CommandCall, machine: Machine): NpmSettings | null {
  const where = call.environment.get('HOME') ?? machine.account.home
  const home = isKnown(where) ? where : null
  const folder = absolute(options.value('prefix') ?? options.value('C'), call.folder)
  const files = [folder, ...(home === null ? [] : [home])].map((path) => settingsIn(`${path}/.npmrc`, machine))
  const variables = variablesOf(call)
  if (variables === null || files.includes(null)) return null
  const given = new Map([...files.toReversed().flatMap((file) => [...(file ?? [])]), ...variables])
  if ([...given.keys()].some((name) => !isHarmless(name))) return null
  const omitted = listOf(options.all('omit'), given.get('omit'))
  const included = listOf(options.all('include'), given.get('include'))
  const nodeEnv = call.environment.get('NODE_ENV')
  if (nodeEnv !== undefined && !isKnown(nodeEnv)) return null
  const isProduction =
    nodeEnv === 'production' ||
    options.has('production') ||
    given.get('production') === 'true' ||
    [...options.all('only'), given.get('only')].some((value) => value === 'production' || value === 'prod')
  const wantsDevelopment = options.has('no-production') || options.all('also').some((value) => value.startsWith('dev'))
  return {
    folder,
    omits: {
      development: (isProduction || omitted.has('dev')) && !wantsDevelopment && !included.has('dev'),
      optional: (options.has('no-optional') || omitted.has('optional')) && !included.has('optional'),
    },
    runsScripts: !options.has('ignore-scripts') && given.get('ignore-scripts') !== 'true',
    cache: cacheOf(options.value('cache') ?? given.get('cache'), folder, home),
  }
}

function cacheOf(path: string | undefined, folder: string, home: string | null): string | null {
  if (path !== undefined) return absolute(path, folder)
  return home === null ? null : `${home === '/' ? '' : home}/.npm`
}

function absolute(path: string | undefined, folder: string): string {
  if (path === undefined) return folder
  return (path.startsWith('/') ? path : `${folder}/${path}`).replace(/(?<=.)\/+$/, '')
}

function listOf(values: readonly string[], more = ''): ReadonlySet<string> {
  return new Set([...values, more].flatMap((value) => value.split(/[,\s]+/)))
}

/** What a `.npmrc` sets; null if that can't be told. */
function settingsIn(path: string, machine: Machine): ReadonlyMap<string, string> | null {
  const access = readFile(machine, path, '/')
  if (access.kind !== 'ok') return new Map()
  const text = textOf(access.value)
  if (text === null) return null
  const lines = text.split('\n').filter((line) => /^\s*[^#;\s]/.test(line))
  return new Map(
    lines.map((line) => {
      const [name = '', value = 'true'] = line.split(/=(.*)/s)
      return [name.trim(), value.trim().replace(/^(["'])(.*)\1$/, '$2')]
    }),
  )
}

function variablesOf({ environment }: CommandCall): ReadonlyMap<string, string> | null {
  const result = new Map<string, string>()
  for (const [name, value] of environment) {
    const setting = /^npm_config_(.+)$/i.exec(name)?.[1]?.toLowerCase().replaceAll('_', '-')
    if (setting === undefined) continue
    if (!isKnown(value)) return null
    result.set(setting, value)
  }
  return result
}

const HARMLESS = new Set(
  splitNames(
    `registry fund audit update-notifier loglevel progress save-exact strict-ssl cafile omit include
    production only ignore-scripts cache always-auth engine-strict color legacy-peer-deps prefer-offline
    fetch-retries fetch-timeout maxsockets unsafe-perm email foreground-scripts save-prefix user-agent
    local-prefix noproxy userconfig globalconfig init-module node-gyp npm-version prefix global-prefix
    proxy https-proxy _auth _authtoken`,
  ),
)

// `@acme:registry` and `//npm.acme.dev/:_authToken` only say where packages come from.
function isHarmless(name: string): boolean {
  return HARMLESS.has(name.toLowerCase()) || name.startsWith('//') || /^@[^:]+:registry$/.test(name)
}
