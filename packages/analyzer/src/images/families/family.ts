import { splitNames } from '../../text/split-names.ts'
import type { FileFacts, GroupFacts, UserFacts } from '../image-facts.ts'

/** What every image of one system surely has. */
export interface Family {
  /** Not given where it depends on how its programs were built. */
  readonly loaders?: readonly string[]
  /** Programs by name, with their absolute paths; null where only the place is unknown. */
  readonly tools: Readonly<Record<string, string | null>>
  readonly users: readonly UserFacts[]
  readonly groups: readonly GroupFacts[]
  readonly folders: readonly FileFacts[]
}

/** The names, separated by blanks, as programs of one folder. */
export function toolsIn(folder: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(splitNames(names).map((name) => [name, `${folder}/${name}`]))
}

/** `daemon:1 sync:4:65534`: a user is in the group of its own number unless another is named. */
export function usersOf(lines: string): readonly UserFacts[] {
  return splitNames(lines).map((line) => {
    const [name = '', uid, gid = uid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}

/** `daemon:1 tty:5` */
export function groupsOf(lines: string): readonly GroupFacts[] {
  return splitNames(lines).map((line) => {
    const [name = '', gid] = line.split(':')
    return { name, gid: Number(gid) }
  })
}

/** `/etc /tmp:1777 /bin>usr/bin`: of mode 0755 unless another is given; a link says where it leads. */
export function foldersOf(lines: string): readonly FileFacts[] {
  return splitNames(lines).map((line) => {
    const [, path = '', sign = '', rest = ''] = /^([^:>]+)([:>]?)(.*)$/.exec(line) ?? []
    return sign === '>'
      ? { path, type: 'symlink', mode: '0777', link: rest }
      : { path, type: 'folder', mode: modeOf(rest) }
  })
}

function modeOf(digits: string): string {
  return digits === '' ? '0755' : digits
}
