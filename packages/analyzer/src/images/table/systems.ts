import { splitNames } from '../../text/split-names.ts'
import type { ImageFacts } from '../image-facts.ts'
import { layer } from './layered.ts'

/** The search path that most images have. */
export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** `/srv/bin` before the usual search path. */
export function pathWith(...folders: readonly string[]): string {
  return `PATH=${[...folders, PATH].join(':')}`
}

/** Alpine's own image. */
export function alpine(version: keyof typeof ALPINE_BYTES): ImageFacts {
  const [sizeBytes, compressedBytes] = ALPINE_BYTES[version]
  return {
    os: { id: 'alpine', version, libc: 'musl', packageManager: 'apk' },
    config: { Env: [`PATH=${PATH}`], Cmd: ['/bin/sh'] },
    hasShell: true,
    lacks: NOT_ON_ALPINE,
    hasAllUsers: true,
    hasCaCertificates: true,
    hasTimeZones: false,
    layers: [layer('Alpine', sizeBytes, compressedBytes)],
  }
}

/** Unpacked and, where it is recorded, compressed. */
const ALPINE_BYTES = {
  '3.16': [5_600_000],
  '3.18': [7_350_000],
  '3.19': [7_400_000, 3_408_729],
  '3.20': [7_800_000, 3_623_904],
  '3.21': [7_950_000],
  '3.22': [8_300_000, 3_792_075],
  '3.23': [8_400_000],
  '3.24': [8_420_000, 3_846_391],
} as const satisfies Record<string, readonly [number, number?]>

// What Alpine's image, a language and its libraries do not bring.
const NOT_ON_ALPINE = splitNames(
  `apt apt-get bash c++ cc composer curl dnf dpkg g++ gcc git go java javac jq ld make mvn nano node npm npx perl php pip
  pip3 pkg-config python python3 rsync ruby ssh sudo useradd groupadd usermod yarn yum zip`,
)

/** Debian's own image, in full or slim. */
export function debian(release: keyof typeof DEBIAN_BYTES): ImageFacts {
  const [version, sizeBytes, compressedBytes] = DEBIAN_BYTES[release]
  return {
    os: { id: 'debian', version, libc: 'glibc', packageManager: 'apt' },
    config: { Env: [`PATH=${PATH}`], Cmd: ['bash'] },
    hasShell: true,
    tools: version === '12' ? ADDUSER : {},
    lacks: version === '12' ? NOT_ON_DEBIAN : [...NOT_ON_DEBIAN, 'adduser', 'addgroup'],
    users: [{ name: '_apt', uid: version === '12' ? 100 : 42, gid: 65534 }],
    hasAllUsers: true,
    hasCaCertificates: false,
    ...(version === '12' && { hasTimeZones: true }),
    layers: [layer(release.endsWith('slim') ? 'Debian without manuals' : 'Debian', sizeBytes, compressedBytes)],
  }
}

const DEBIAN_BYTES = {
  bookworm: ['12', 116_570_000, 48_497_091],
  'bookworm-slim': ['12', 74_830_000, 28_228_572],
  trixie: ['13', 120_000_000],
  'trixie-slim': ['13', 78_640_000, 29_773_685],
} as const satisfies Record<string, readonly [string, number, number?]>

const ADDUSER = { adduser: '/usr/sbin/adduser', addgroup: '/usr/sbin/addgroup' }

/** Ubuntu's own image. */
export function ubuntu(version: '22.04' | '24.04'): ImageFacts {
  const isOlder = version === '22.04'
  return {
    os: { id: 'ubuntu', version, libc: 'glibc', packageManager: 'apt' },
    config: { Env: [`PATH=${PATH}`], Cmd: ['/bin/bash'] },
    hasShell: true,
    tools: isOlder ? ADDUSER : {},
    lacks: isOlder ? NOT_ON_DEBIAN : [...NOT_ON_DEBIAN, 'adduser'],
    users: isOlder ? [] : [UBUNTU_USER],
    groups: isOlder ? [] : [{ name: 'ubuntu', gid: 1000 }],
    hasCaCertificates: false,
    hasTimeZones: false,
    layers: [isOlder ? layer('Ubuntu', 77_870_000, 30_439_778) : layer('Ubuntu', 78_140_000)],
  }
}

const UBUNTU_USER = { name: 'ubuntu', uid: 1000, gid: 1000, home: '/home/ubuntu' }

const NOT_ON_DEBIAN = splitNames(
  `apk c++ cc composer curl dnf file g++ gcc git go java javac jq ld less make mvn nano node npm npx php ping pip pip3
  pkg-config ps python python3 rsync ruby ssh sudo unzip vi vim wget xz yarn yum zip`,
)
