/** The version of bash that a system comes with. */
export interface BashVersion {
  readonly id: string
  /** As `$BASH_VERSION` tells it. */
  readonly version: string
  /** The id of where it is from. */
  readonly source: string
}

/** The bash of a release of a system: a release keeps the version that it came with. Null where it is not known. */
export function findBashVersion(family: string | null, release: string | null): BashVersion | null {
  return bashVersions.find(({ id }) => id === `bash/${family ?? ''}-${release ?? ''}`) ?? null
}

/** What is known of bash, by system and release: `bash/debian-12`. */
export const bashVersions: readonly BashVersion[] = [
  bash('debian-10', '5.0.3(1)-release'),
  bash('debian-11', '5.1.4(1)-release'),
  bash('debian-12', '5.2.15(1)-release'),
  bash('debian-13', '5.2.37(1)-release'),
  bash('ubuntu-20.04', '5.0.17(1)-release'),
  bash('ubuntu-22.04', '5.1.16(1)-release'),
  bash('ubuntu-24.04', '5.2.21(1)-release'),
]

function bash(system: string, version: string): BashVersion {
  return { id: `bash/${system}`, version, source: 'distribution-packages' }
}
