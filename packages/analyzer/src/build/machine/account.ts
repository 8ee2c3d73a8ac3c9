/** Who runs a command. */
export interface Account {
  readonly uid: number
  readonly gid: number
  /** Further groups; permissions hold for any of them. */
  readonly groups: readonly number[]
  /** Null for a number that /etc/passwd does not name. */
  readonly name: string | null
  readonly home: string
}

export const SUPERUSER: Account = { uid: 0, gid: 0, groups: [], name: 'root', home: '/root' }
