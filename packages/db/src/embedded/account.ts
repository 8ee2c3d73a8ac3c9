import { execFile, spawnSync, type SpawnOptions } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'

/** How to run a program of PostgreSQL: as ourselves, or, because it refuses to run as root, as somebody else. */
export interface Account {
  readonly command: (program: string, args: readonly string[]) => Command
  /** Makes a file or folder the account's own. */
  readonly own: (file: string) => Promise<void>
}

/** A program to spawn, with the options that make it run as the right user. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>
}

interface Ids {
  readonly uid: number
  readonly gid: number
}

/** Chooses the account that the cluster in `folder` belongs to, or shall belong to. */
export async function chooseAccount(binaries: Binaries, folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return ourselves
  const ids = (await findOwner(path.join(folder, 'cluster'))) ?? (await findOrdinaryUser())
  const own = (file: string) => chown(file, ids.uid, ids.gid)
  if (isReachable([], [binaries.postgres, folder], ids)) {
    return { own, command: (program, args) => ({ program, args, options: ids }) }
  }
  const [setpriv, ...privileges] = findPassage([binaries.postgres, folder], ids)
  return {
    own,
    command: (program, args) => ({ program: setpriv, args: [...privileges, program, ...args], options: {} }),
  }
}

const ourselves: Account = {
  command: (program, args) => ({ program, args, options: {} }),
  own: () => Promise.resolve(),
}

async function findOwner(folder: string): Promise<Ids | null> {
  const owner = await stat(folder).catch(() => null)
  return owner === null || owner.uid === 0 ? null : { uid: owner.uid, gid: owner.gid }
}

async function findOrdinaryUser(): Promise<Ids> {
  const run = promisify(execFile)
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
      return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
    } catch {
      continue
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run it as. ' +
      'Start Stagecraft as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  )
}

function isReachable(prefix: readonly string[], files: readonly string[], options: Partial<Ids>): boolean {
  const [program = 'test', ...args] = [...prefix, 'test', ...files.flatMap((file) => ['-a', '-x', file]).slice(1)]
  return spawnSync(program, args, options).status === 0
}

// A checkout below /root or in a private temporary folder is closed to everybody but root. The account then keeps one
// of root's privileges, the one of passing through folders; PostgreSQL's own files stay as private as before.
function findPassage(files: readonly string[], { uid, gid }: Ids): readonly [string, ...string[]] {
  for (const capability of ['+dac_read_search', '+dac_override']) {
    const passage = [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      // Without this the kernel drops the privilege where PostgreSQL asks whether it may run its own files.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${capability}`,
      `--ambient-caps=${capability}`,
      '--',
    ] as const
    if (isReachable(passage, files, {})) return passage
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user it would run as cannot reach ${files.join(' or ')}. ` +
      'Move Stagecraft to a folder that others may enter (such as /opt/stagecraft), start it as an ordinary user, ' +
      'or set DATABASE_URL to a PostgreSQL server of your own.',
  )
}
