import type { ArchiveFormat } from '../../files/node.ts'
import { compilePattern, matchesPattern } from '../../shell/words/pattern.ts'
import { readOptions, type Options } from '../options.ts'

/** What tar is asked for. */
export interface TarPlan {
  readonly action: 'create' | 'extract' | 'list'
  /** `-` for standard input or output. */
  readonly file: string
  readonly folder: string
  readonly format: ArchiveFormat | null
  readonly paths: readonly string[]
  readonly stripped: number
  readonly isVerbose: boolean
  readonly keepsOwner: boolean
  readonly marksExisting: boolean
  isExcluded(path: string): boolean
}

const FORMATS: Readonly<Record<string, ArchiveFormat>> = { z: 'gzip', j: 'bzip2', J: 'xz', zstd: 'zstd' }

/** Reads the words of tar, also without a dash before the first; null for a use that is not known. */
export function readTarOptions(words: readonly string[]): TarPlan | null {
  const options = readOptions(withDash(words), {
    flags: 'cxtzjJavpohmk',
    values: 'fC',
    longFlags: {
      create: 'c',
      extract: 'x',
      get: 'x',
      list: 't',
      gzip: 'z',
      bzip2: 'j',
      xz: 'J',
      zstd: 'zstd',
      'auto-compress': 'a',
      verbose: 'v',
      'preserve-permissions': 'p',
      'same-permissions': 'p',
      'same-owner': 's',
      'no-same-owner': 'o',
      'no-same-permissions': 'np',
      'no-overwrite-dir': 'nod',
      touch: 'm',
    },
    longValues: { file: 'f', directory: 'C', 'strip-components': 'strip', exclude: 'exclude' },
  })
  if (options === null || options.has('h') || options.has('np') || options.has('k') || options.all('C').length > 1)
    return null
  const actions = (['c', 'x', 't'] as const).filter((letter) => options.has(letter))
  const [action] = actions
  const stripped = options.value('strip') ?? '0'
  if (actions.length !== 1 || action === undefined || !/^\d+$/.test(stripped)) return null
  return planOf(options, ({ c: 'create', x: 'extract', t: 'list' } as const)[action], Number(stripped))
}

function planOf(options: Options, action: TarPlan['action'], stripped: number): TarPlan {
  const file = options.value('f') ?? '-'
  const patterns = options.all('exclude').map(compilePattern)
  const format = Object.keys(FORMATS).find((letter) => options.has(letter))
  return {
    action,
    file,
    folder: options.value('C') ?? '.',
    format: format === undefined ? (options.has('a') ? formatOfName(file) : null) : (FORMATS[format] ?? null),
    paths: options.operands,
    stripped,
    isVerbose: options.has('v'),
    keepsOwner: !options.has('o'),
    marksExisting: !options.has('nod'),
    // A pattern may begin at any part of a path, and what is in a folder that it names is left out too.
    isExcluded(path) {
      const parts = path.split('/')
      return patterns.some((pattern) =>
        parts.some((_, start) =>
          parts.some((__, end) => end >= start && matchesPattern(pattern, parts.slice(start, end + 1).join('/'))),
        ),
      )
    },
  }
}

// tar xzf a.tgz
//     ^ the values of its letters follow, in their order
function withDash(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words
  if (first === undefined || first.startsWith('-') || !/^[a-zA-Z]+$/.test(first)) return words
  const letters = first.split('')
  const values = letters.filter((letter) => letter === 'f' || letter === 'C')
  const flags = letters.filter((letter) => letter !== 'f' && letter !== 'C').join('')
  const given = values.flatMap((letter, index) => [`-${letter}`, rest[index] ?? ''])
  return [...(flags === '' ? [] : [`-${flags}`]), ...given, ...rest.slice(values.length)]
}

/** The format that the end of a name stands for. */
function formatOfName(name: string): ArchiveFormat | null {
  if (/\.(?:tgz|gz)$/.test(name)) return 'gzip'
  if (/\.(?:tbz2?|bz2)$/.test(name)) return 'bzip2'
  if (/\.(?:txz|xz)$/.test(name)) return 'xz'
  return /\.(?:tzst|zst)$/.test(name) ? 'zstd' : null
}
