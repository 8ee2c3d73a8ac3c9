import { findInstalledSize, type InstalledSize, type PackageSet } from './package-sets.ts'
import { between, exactly, type SizeRange } from './size-range.ts'

/**
 * What `pip install` adds, with what the packages need, its cache not counted. pip compiles what it installs unless
 * told `--no-compile`.
 */
export function findPipInstall(requirements: readonly string[], isCompiled = true): InstalledSize {
  return findInstalledSize(requirements.map(readRequirement), isCompiled ? COMPILED : PLAIN)
}

/** What `python3 -m venv` makes before anything is installed into it: pip and links to Python. */
export const emptyVenv: { readonly size: SizeRange; readonly source: string } = {
  size: between(15_000_000, 26_000_000),
  source: 'debian-machine',
}

/** `Flask[async]==3.0; python_version>"3"` is flask[async]: names have no case, and `_` and `.` are `-`. */
function readRequirement(requirement: string): string {
  const [, name = '', extras = ''] = /^\s*([\w.-]+)\s*(\[[^\]]*\])?/.exec(requirement) ?? []
  return `${name.toLowerCase().replaceAll(/[._]/g, '-')}${extras.replaceAll(/\s/g, '')}`
}

/** Without and with what compiling adds; versions of November 2026. */
const MEASURED: readonly (readonly [names: readonly string[], plainBytes: number, compiledBytes: number])[] = [
  [['flask'], 2_325_886, 5_155_605],
  [['flask', 'gunicorn'], 3_205_451, 7_155_560],
  [['fastapi', 'uvicorn[standard]'], 31_274_409, 38_741_854],
  [['django'], 33_751_763, 42_385_221],
  [['requests'], 2_153_806, 3_358_443],
  [['numpy'], 57_877_126, 72_056_738],
  [['pandas'], 98_073_292, 145_409_751],
  [['psycopg2-binary'], 11_775_220, 11_944_549],
  [['sqlalchemy'], 18_151_581, 28_670_750],
  [['scikit-learn'], 207_848_181, 272_680_391],
]

function setsOf(index: 1 | 2): readonly PackageSet[] {
  return MEASURED.map((row) => ({
    id: `pip/${row[0].join('+')}`,
    names: row[0],
    size: exactly(row[index]),
    source: 'debian-machine',
  }))
}

const PLAIN = setsOf(1)
const COMPILED = setsOf(2)

/** All that is known of what pip installs. */
export const pipSets: readonly PackageSet[] = [...PLAIN, ...COMPILED]
