import type { MountType } from '../../syntax/instructions/mount.ts'

/** What an editor tells about a key of `--mount`. */
export interface MountKeyText {
  readonly name: string
  /** Other names of the same key. */
  readonly aliases: readonly string[]
  readonly types: readonly MountType[]
  readonly text: string
  /** Whether it means something without a value. */
  readonly isSwitch: boolean
  readonly values?: Readonly<Record<string, string>>
}

/** What each type of mount is for. */
export const MOUNT_TYPE_TEXTS: Readonly<Record<MountType, string>> = {
  bind: 'Shows files of the context, a stage or an image, without copying them; what is written to them is lost.',
  cache:
    'A folder that the builder keeps for the next build: for package caches and compilers. It is never in the image.',
  tmpfs: 'A folder in memory that is gone after the command.',
  secret: 'A secret of the one who builds, as a file or a variable; it is in no layer and in no history.',
  ssh: 'The SSH agent of the one who builds, for private repositories.',
}

const EVERY: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh']

const BOOLEAN = { true: 'Yes', false: 'No' }

/** The keys of `--mount`, the usual ones first. */
export const MOUNT_KEY_TEXTS: readonly MountKeyText[] = [
  {
    name: 'type',
    aliases: [],
    types: EVERY,
    text: 'What is mounted; bind if it is not given.',
    isSwitch: false,
    values: MOUNT_TYPE_TEXTS,
  },
  {
    name: 'target',
    aliases: ['dst', 'destination'],
    types: EVERY,
    text: 'Where the command sees it. A secret is at /run/secrets/ and its id if this is not given.',
    isSwitch: false,
  },
  {
    name: 'id',
    aliases: [],
    types: ['cache', 'secret', 'ssh'],
    text: 'Which cache, secret or agent is meant. For a cache it is the target if it is not given, so equal targets share one.',
    isSwitch: false,
  },
  {
    name: 'from',
    aliases: [],
    types: ['bind', 'cache'],
    text: 'The stage, image or named context that the files come from; for a bind mount the build context, for a cache nothing, if it is not given.',
    isSwitch: false,
  },
  {
    name: 'source',
    aliases: ['src'],
    types: ['bind', 'cache', 'secret'],
    text: 'Which path of it is shown; all of it if it is not given. For a secret the same as id.',
    isSwitch: false,
  },
  {
    name: 'sharing',
    aliases: [],
    types: ['cache'],
    text: 'What happens when two builds want the cache at once; shared if it is not given.',
    isSwitch: false,
    values: {
      shared: 'Both write to it at once',
      private: 'The second gets a cache of its own',
      locked: 'The second waits: for apt and all who cannot share',
    },
  },
  {
    name: 'readonly',
    aliases: ['ro'],
    types: ['bind', 'cache'],
    text: 'Whether the command may only read it: so it is for a bind mount, and not for a cache, if it is not given.',
    isSwitch: true,
    values: BOOLEAN,
  },
  {
    name: 'rw',
    aliases: ['readwrite'],
    types: ['bind'],
    text: 'Lets the command write to a bind mount; what it writes is thrown away.',
    isSwitch: true,
    values: BOOLEAN,
  },
  {
    name: 'required',
    aliases: [],
    types: ['secret', 'ssh'],
    text: 'Fails the build if nobody gives it. Without it the mount is just not there.',
    isSwitch: true,
    values: BOOLEAN,
  },
  {
    name: 'env',
    aliases: [],
    types: ['secret'],
    text: 'The variable that holds the secret, in place of a file or beside it.',
    isSwitch: false,
  },
  {
    name: 'size',
    aliases: [],
    types: ['tmpfs'],
    text: 'The most that may be in it, as 64m; no limit if it is not given.',
    isSwitch: false,
  },
  {
    name: 'mode',
    aliases: [],
    types: ['cache', 'secret', 'ssh'],
    text: 'Its permissions in octal: 0755 for a new cache, 0400 for a secret, 0600 for an agent if it is not given.',
    isSwitch: false,
  },
  {
    name: 'uid',
    aliases: [],
    types: ['cache', 'secret', 'ssh'],
    text: 'The number of the user that owns it; 0 if it is not given.',
    isSwitch: false,
  },
  {
    name: 'gid',
    aliases: [],
    types: ['cache', 'secret', 'ssh'],
    text: 'The number of the group that owns it; 0 if it is not given.',
    isSwitch: false,
  },
]

/** The key of that name or other name; null if there is none. */
export function findMountKey(name: string): MountKeyText | null {
  return MOUNT_KEY_TEXTS.find((key) => key.name === name || key.aliases.includes(name)) ?? null
}
