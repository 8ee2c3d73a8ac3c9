import { splitNames } from '../text/split-names.ts'
import { findInstalledSize, type InstalledSize, type PackageSet } from './package-sets.ts'
import { between, exactly, type SizeRange } from './size-range.ts'

/** How and where apt-get installs. */
export interface AptInstall {
  /** Whether packages come along that the named ones only recommend, as they do by default. */
  readonly hasRecommends: boolean
  /** The Debian version; the figures are those of 12, and another one's may be half or twice as big. */
  readonly release: string
  /**
   * What is there already: a minimal Debian, one that leaves out documentation as `slim` images do, or one with
   * packages of its own, of which those that are wanted may be some.
   */
  readonly onto: 'minimal' | 'slim' | 'more'
}

/** What `apt-get install` adds, without the lists of `apt-get update`. */
export function findAptInstall(packages: readonly string[], how: AptInstall): InstalledSize {
  const names = packages.map((name) => name.replace(/[=/:].*$/, ''))
  const found = findInstalledSize(names, how.hasRecommends ? WITH_RECOMMENDS : WITHOUT_RECOMMENDS)
  const { minBytes, maxBytes } = found.size
  const [least, most] = how.release === MEASURED_RELEASE ? [1, 1] : [0.5, 2]
  return { ...found, size: between(minBytes * least * SHARE_KEPT[how.onto], maxBytes * most) }
}

/** What `apt-get update` leaves in /var/lib/apt/lists, which grows a little with every update of the archive. */
export function findAptLists(release: string): { readonly size: SizeRange; readonly source: string } | null {
  if (release !== MEASURED_RELEASE) return null
  return { size: between(LISTS_BYTES * 0.9, LISTS_BYTES * 1.1), source: aptListsSource }
}

/** The id of where what is known of the lists is from. */
export const aptListsSource = 'debian-chroot'

const MEASURED_RELEASE = '12'

const LISTS_BYTES = 19_865_023

// Without manuals and other documentation, packages take up to a fifth less.
const SHARE_KEPT = { minimal: 1, slim: 0.8, more: 0 } as const

type Planned = readonly [bytes: number, packages: number]

/** What apt says beforehand: with recommended packages, and without them where that is not the same. */
const PLANS: readonly (readonly [name: string, all: Planned, needed?: Planned])[] = [
  ['build-essential', [402_000_000, 125], [323_000_000, 56]],
  ['ca-certificates', [8_955_000, 3]],
  ['cargo', [1_227_000_000, 143], [676_000_000, 65]],
  ['chromium', [951_000_000, 325], [738_000_000, 174]],
  ['cmake', [359_000_000, 104], [95_600_000, 27]],
  ['composer', [196_000_000, 89], [82_000_000, 48]],
  ['curl', [15_800_000, 22], [12_000_000, 16]],
  ['default-jre-headless', [286_000_000, 49], [229_000_000, 35]],
  ['default-libmysqlclient-dev', [104_000_000, 61], [45_600_000, 24]],
  ['dumb-init', [37_900, 1]],
  ['ffmpeg', [638_000_000, 243], [481_000_000, 200]],
  ['g++', [326_000_000, 81], [267_000_000, 44]],
  ['gcc', [269_000_000, 78], [180_000_000, 25]],
  ['git', [124_000_000, 46], [109_000_000, 24]],
  ['gnupg', [26_100_000, 25], [19_500_000, 21]],
  ['golang', [791_000_000, 93], [465_000_000, 8]],
  ['imagemagick', [215_000_000, 112], [96_400_000, 43]],
  ['iputils-ping', [314_000, 3], [260_000, 2]],
  ['jq', [1_170_000, 3]],
  ['less', [321_000, 1]],
  ['libpq-dev', [23_700_000, 15], [23_000_000, 12]],
  ['libssl-dev', [18_700_000, 2]],
  ['make', [1_630_000, 1]],
  ['maven', [299_000_000, 81], [242_000_000, 67]],
  ['nano', [3_339_000, 3], [3_293_000, 2]],
  ['netcat-openbsd', [317_000, 2]],
  ['nginx', [16_100_000, 20], [15_700_000, 17]],
  ['nodejs', [117_000_000, 16], [99_000_000, 13]],
  ['npm', [912_000_000, 668], [236_000_000, 387]],
  ['openjdk-17-jdk-headless', [365_000_000, 49], [308_000_000, 35]],
  ['openjdk-17-jre-headless', [286_000_000, 48], [229_000_000, 34]],
  ['openssh-client', [19_100_000, 20], [14_900_000, 11]],
  ['php-cli', [71_600_000, 19]],
  ['pkg-config', [283_000, 4]],
  ['postgresql-client', [68_900_000, 25], [68_300_000, 22]],
  ['procps', [3_778_000, 5], [2_801_000, 3]],
  ['python3', [36_600_000, 26], [33_500_000, 22]],
  ['python3-pip', [475_000_000, 151], [47_900_000, 30]],
  ['ruby-full', [75_600_000, 30], [62_100_000, 25]],
  ['tini', [749_000, 1]],
  ['unzip', [389_000, 1]],
  ['vim', [41_900_000, 6], [41_700_000, 5]],
  ['wget', [13_000_000, 6], [3_704_000, 2]],
  ['xz-utils', [1_255_000, 1]],
  ['zip', [631_000, 1]],
]

/** What was measured, of sets that are installed together. */
const MEASURED: readonly (readonly [names: string, hasRecommends: boolean, bytes: number])[] = [
  ['curl', true, 15_851_275],
  ['curl', false, 11_904_998],
  ['curl ca-certificates', false, 14_861_665],
  ['git', false, 108_740_087],
  ['build-essential', true, 398_762_053],
  ['build-essential', false, 321_750_221],
  ['ca-certificates', false, 9_137_401],
  ['gcc libc6-dev', false, 209_211_982],
  ['gcc libpq-dev', false, 202_632_439],
  ['wget', false, 3_595_121],
  ['ca-certificates netbase tzdata', false, 9_234_185],
  ['ca-certificates curl gnupg netbase sq wget', false, 47_224_685],
  ['git mercurial openssh-client subversion procps', false, 178_273_169],
  ['g++ gcc libc6-dev make pkg-config', false, 259_228_090],
  ['autoconf dpkg-dev file g++ gcc libc-dev make pkg-config re2c ca-certificates curl xz-utils', false, 343_799_634],
  ['ca-certificates gcc libc6-dev', false, 212_160_457],
]

// apt counts in blocks and leaves out what scripts write: up to three hundredths off what was measured.
const OFF = 0.03

// Some plans were made where make and a few small tools were there already.
const THERE_ALREADY_BYTES = 2_000_000

function setsFor(hasRecommends: boolean): readonly PackageSet[] {
  const prefix = hasRecommends ? 'apt-recommended' : 'apt'
  const measured = MEASURED.filter(([, recommends]) => recommends === hasRecommends).map(([names, , bytes]) => ({
    id: `${prefix}/${names.replaceAll(' ', '+')}`,
    names: splitNames(names),
    size: exactly(bytes),
    source: 'debian-chroot',
  }))
  const planned = PLANS.map(([name, all, needed = all]) => {
    const [bytes, packages] = hasRecommends ? all : needed
    const most = bytes * (1 + OFF) + (packages > 20 ? THERE_ALREADY_BYTES : 0)
    return {
      id: `${prefix}/${name}`,
      names: [name],
      size: between(bytes * (1 - OFF), most),
      source: 'apt-plan',
      packages,
    }
  })
  const singles = new Map(measured.map((set) => [set.names.join(' '), set]))
  const settled = planned.map((set) => ({ ...set, ...singles.get(set.names.join(' ')) }))
  return [...settled, ...measured.filter(({ names }) => names.length > 1)]
}

const WITH_RECOMMENDS = setsFor(true)
const WITHOUT_RECOMMENDS = setsFor(false)

/** All that is known of what apt-get installs. */
export const aptSets: readonly PackageSet[] = [...WITH_RECOMMENDS, ...WITHOUT_RECOMMENDS]
