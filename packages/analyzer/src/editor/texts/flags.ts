import type { InstructionKind } from '../../syntax/instructions/types.ts'

/** What an editor tells about a flag. */
export interface FlagText {
  readonly name: string
  /** Nothing, as `--link`; one value; or one each time it is given. */
  readonly takes: 'nothing' | 'value' | 'values'
  readonly text: string
  readonly docs: string
  /** Values to offer, each with what it means. */
  readonly values?: Readonly<Record<string, string>>
}

const REFERENCE = '/reference/dockerfile/'

const SWITCH_VALUES = { true: 'The same as the flag alone', false: 'As if it was not there' }

const OWNER: Omit<FlagText, 'docs'> = {
  name: 'chown',
  takes: 'value',
  text: 'The owner of what is copied, as user:group by name or number; root if it is not given. Names are looked up in the image.',
}

const MODE: Omit<FlagText, 'docs'> = {
  name: 'chmod',
  takes: 'value',
  text: 'The permissions of what is copied, as 755 or u=rwX,go=rX; set here they cost no second layer.',
  values: {
    '755': 'Owner writes, all read and execute',
    '644': 'Owner writes, all read',
    '600': 'Only the owner reads and writes',
    'u=rwX,go=rX': 'Keeps files that are no programs from being executable',
  },
}

const LINK: Omit<FlagText, 'docs'> = {
  name: 'link',
  takes: 'nothing',
  text: 'Makes a layer that does not depend on those below, so it is kept when the base changes. Symbolic links in the destination are not followed.',
  values: SWITCH_VALUES,
}

const EXCLUDE: Omit<FlagText, 'docs'> = {
  name: 'exclude',
  takes: 'values',
  text: 'Leaves out what matches a pattern, as a line of .dockerignore for this instruction alone.',
}

const COPY_FLAGS: readonly FlagText[] = [
  {
    name: 'from',
    takes: 'value',
    text: 'Takes the files from an earlier stage, another image or a named context in place of the build context.',
    docs: `${REFERENCE}#copy---from`,
  },
  { ...OWNER, docs: `${REFERENCE}#copy---chown---chmod` },
  { ...MODE, docs: `${REFERENCE}#copy---chown---chmod` },
  { ...LINK, docs: `${REFERENCE}#copy---link` },
  {
    name: 'parents',
    takes: 'nothing',
    text: 'Keeps the folders of each source: src/a/x.go lands as src/a/x.go. A /./ in the source says where they begin.',
    docs: `${REFERENCE}#copy---parents`,
    values: SWITCH_VALUES,
  },
  { ...EXCLUDE, docs: `${REFERENCE}#copy---exclude` },
]

const ADD_FLAGS: readonly FlagText[] = [
  { ...OWNER, docs: `${REFERENCE}#add---chown---chmod` },
  { ...MODE, docs: `${REFERENCE}#add---chown---chmod` },
  { ...LINK, docs: `${REFERENCE}#add---link` },
  { ...EXCLUDE, docs: `${REFERENCE}#add---exclude` },
  {
    name: 'checksum',
    takes: 'value',
    text: 'The digest that a download must have, or the commit of a Git source; the build fails if it has another.',
    docs: `${REFERENCE}#add---checksum`,
    values: { 'sha256:': 'Digest of a download' },
  },
  {
    name: 'keep-git-dir',
    takes: 'nothing',
    text: 'Keeps the .git folder of a repository that is cloned.',
    docs: `${REFERENCE}#add---keep-git-dir`,
    values: SWITCH_VALUES,
  },
  {
    name: 'unpack',
    takes: 'nothing',
    text: 'Unpacks a downloaded archive too; with =false leaves a local one as it is.',
    docs: `${REFERENCE}#add---unpack`,
    values: SWITCH_VALUES,
  },
]

const RUN_FLAGS: readonly FlagText[] = [
  {
    name: 'mount',
    takes: 'values',
    text: 'Shows the command files that do not become part of the layer: a cache, a secret, another stage, memory.',
    docs: `${REFERENCE}#run---mount`,
  },
  {
    name: 'network',
    takes: 'value',
    text: 'Which network the command sees.',
    docs: `${REFERENCE}#run---network`,
    values: {
      default: 'The network of the builder, as without the flag',
      none: 'No network but the loopback: proves that nothing is fetched',
      host: "The host's network; the builder must allow it",
    },
  },
  {
    name: 'security',
    takes: 'value',
    text: 'How much the command may do; insecure needs a builder that allows it.',
    docs: `${REFERENCE}#run---security`,
    values: { sandbox: 'As without the flag', insecure: 'As a privileged container' },
  },
  {
    name: 'device',
    takes: 'values',
    text: 'Gives the command a device of the builder by its CDI name, as vendor.com/class=name.',
    docs: `${REFERENCE}#run---device`,
  },
]

const HEALTHCHECK_FLAGS: readonly FlagText[] = [
  {
    name: 'interval',
    takes: 'value',
    text: 'How long to wait between two tests; 30s if it is not given.',
    docs: `${REFERENCE}#healthcheck`,
    values: { '30s': 'As without the flag', '1m': 'Once a minute' },
  },
  {
    name: 'timeout',
    takes: 'value',
    text: 'A test that takes longer has failed; 30s if it is not given.',
    docs: `${REFERENCE}#healthcheck`,
    values: { '3s': 'Three seconds', '30s': 'As without the flag' },
  },
  {
    name: 'start-period',
    takes: 'value',
    text: 'How long a failed test does not count after the start; 0s if it is not given.',
    docs: `${REFERENCE}#healthcheck`,
    values: { '10s': 'Ten seconds', '1m': 'One minute' },
  },
  {
    name: 'start-interval',
    takes: 'value',
    text: 'How long to wait between two tests during the start period; 5s if it is not given.',
    docs: `${REFERENCE}#healthcheck`,
    values: { '5s': 'As without the flag', '1s': 'Once a second' },
  },
  {
    name: 'retries',
    takes: 'value',
    text: 'How many tests must fail in a row until the container is unhealthy; 3 if it is not given.',
    docs: `${REFERENCE}#healthcheck`,
    values: { '3': 'As without the flag' },
  },
]

const FROM_FLAGS: readonly FlagText[] = [
  {
    name: 'platform',
    takes: 'value',
    text: 'Which variant of the image to take. With $BUILDPLATFORM the stage runs natively and may build for another platform.',
    docs: `${REFERENCE}#from`,
    values: {
      $BUILDPLATFORM: 'What the builder runs on: for stages that cross-compile',
      $TARGETPLATFORM: 'What the image is for, as without the flag',
      'linux/amd64': 'Intel and AMD, 64 bit',
      'linux/arm64': 'ARM, 64 bit',
      'linux/arm/v7': 'ARM, 32 bit',
      'windows/amd64': 'Windows, 64 bit',
    },
  },
]

/** The flags of an instruction, the usual ones first. */
export function flagTextsOf(kind: InstructionKind): readonly FlagText[] {
  switch (kind) {
    case 'ADD':
      return ADD_FLAGS
    case 'COPY':
      return COPY_FLAGS
    case 'FROM':
      return FROM_FLAGS
    case 'HEALTHCHECK':
      return HEALTHCHECK_FLAGS
    case 'RUN':
      return RUN_FLAGS
    default:
      return []
  }
}
