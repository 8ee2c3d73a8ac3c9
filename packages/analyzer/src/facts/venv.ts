/** The scripts that a Python writes into a virtual environment: how many bytes each has besides what it is told. */
export interface VenvScripts {
  readonly id: string
  readonly scripts: readonly VenvScript[]
  /** Whether pyvenv.cfg says how it was called. */
  readonly notesCommand: boolean
  /** The id of where it is from. */
  readonly source: string
}

interface VenvScript {
  readonly name: string
  readonly bytes: number
  /** How often the folder and the prompt, the name of the folder, stand in it. */
  readonly folders: number
  readonly prompts: number
}

/** The scripts of a version such as `3.11.7`; they change within a minor version, so null for one not measured. */
export function findVenvScripts(version: string): VenvScripts | null {
  return venvScripts.find(({ id }) => id === `python/venv-${version}`) ?? null
}

/** All versions that were measured. */
export const venvScripts: readonly VenvScripts[] = [
  // Version, then Activate.ps1, activate with how often it names its folder and its prompt, activate.csh, activate.fish.
  scripts('3.9.18', 8834, [1871, 1, 1], 820, 1960),
  scripts('3.10.13', 9033, [1959, 1, 2], 885, 2165),
  scripts('3.11.2', 9033, [1961, 1, 2], 887, 2163),
  scripts('3.11.7', 9033, [1661, 1, 2], 885, 2165),
  scripts('3.12.1', 9033, [1972, 2, 2], 886, 2165),
  scripts('3.12.10', 9033, [2112, 2, 2], 888, 2163),
  scripts('3.13.0', 9031, [2005, 2, 2], 879, 2158),
]

function scripts(
  version: string,
  powerShell: number,
  [bytes, folders, prompts]: readonly [number, number, number],
  csh: number,
  fish: number,
): VenvScripts {
  const isOld = version.startsWith('3.9.')
  return {
    id: `python/venv-${version}`,
    notesCommand: !isOld && !version.startsWith('3.10.'),
    scripts: [
      { name: 'Activate.ps1', bytes: powerShell, folders: 0, prompts: 0 },
      { name: 'activate', bytes, folders, prompts },
      { name: 'activate.csh', bytes: csh, folders: 1, prompts: isOld ? 1 : 2 },
      { name: 'activate.fish', bytes: fish, folders: 1, prompts: isOld ? 1 : 2 },
    ],
    source: 'debian-machine',
  }
}
