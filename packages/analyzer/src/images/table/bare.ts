import type { ImageTable } from '../image-facts.ts'
import { about, image, layer, type Figures } from './layered.ts'
import { alpine, debian, PATH, ubuntu } from './systems.ts'

const TOP = { hasAllTop: true } as const

/** The images that others are made from. */
export const bareImages: ImageTable = {
  scratch: {
    os: { id: 'scratch', libc: 'none', packageManager: 'none' },
    config: {},
    sizeBytes: 0,
    compressedBytes: 0,
    layers: [],
    loaders: [],
    hasShell: false,
    users: [],
    groups: [],
    hasAllUsers: true,
    hasCaCertificates: false,
    hasTimeZones: false,
    files: { isComplete: true, entries: [] },
    source: 'docker-docs',
    date: '2026-11-20',
  },
  'alpine:3.18': image(alpine('3.18'), TOP, recorded('alpine:3.18.8', 7_350_000, about(3_381_000))),
  'alpine:3.19': image(alpine('3.19'), TOP, recorded('alpine:3.19.9', 7_400_000, 3_408_729)),
  'alpine:3.20': image(alpine('3.20'), TOP, recorded('alpine:3.20.6', 7_800_000, 3_623_904)),
  'alpine:3.22': image(alpine('3.22'), TOP, recorded('alpine:3.22.6', 8_300_000, 3_792_075)),
  'alpine:latest': image(alpine('3.24'), TOP, recorded('alpine:3.24.2', 8_420_000, 3_846_391)),
  'busybox:latest': busybox('glibc', recorded('busybox:1.38.0', 4_450_000, about(2_225_000))),
  'busybox:glibc': busybox('glibc', recorded('busybox:1.38.0-glibc', 4_450_000, about(2_225_000))),
  'busybox:musl': busybox('musl', recorded('busybox:1.38.0-musl', 1_530_000, about(765_000))),
  'debian:bookworm': image(debian('bookworm'), TOP, recorded('debian:bookworm', 116_570_000, 48_497_091)),
  'debian:bookworm-slim': image(debian('bookworm-slim'), TOP, recorded('debian:bookworm-slim', 74_830_000, 28_228_572)),
  'debian:trixie-slim': image(debian('trixie-slim'), TOP, recorded('debian:trixie-slim', 78_640_000, 29_773_685)),
  'ubuntu:22.04': image(ubuntu('22.04'), TOP, recorded('ubuntu:22.04', 77_870_000, 30_439_778)),
  'ubuntu:24.04': image(ubuntu('24.04'), TOP, recorded('ubuntu:24.04', 78_140_000, about(30_552_740))),
}

function recorded(recordedTag: string, sizeBytes: number, compressedBytes: Figures['compressedBytes']): Figures {
  return { recordedTag, sizeBytes, compressedBytes }
}

function busybox(libc: 'glibc' | 'musl', figures: Figures) {
  return image(
    {
      os: { id: 'busybox', version: '1.38.0', libc, packageManager: 'none' },
      config: { Env: [`PATH=${PATH}`], Cmd: ['sh'] },
      hasShell: true,
      lacks: ['apk', 'apt-get', 'bash', 'curl', 'gcc', 'git', 'make', 'python3', 'useradd'],
      hasAllUsers: true,
      hasCaCertificates: false,
      hasTimeZones: false,
      layers: [layer('BusyBox', Number(figures.sizeBytes))],
    },
    {},
    figures,
  )
}
