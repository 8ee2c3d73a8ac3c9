import { foldersOf, toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { withSourceTools } from './buildpack.ts'
import { about, image, layer, onTop, type Figures } from './layered.ts'
import { alpine, pathWith } from './systems.ts'

/** Go as Docker's own images have it, in /usr/local/go; with gcc, and so with cgo, on Debian only. */
export const golangImages: ImageTable = {
  'golang:1.21-alpine': onAlpine('3.19', '1.21.8', 213_740_000, 221_740_000, about(68_739_400)),
  'golang:1.22-alpine': onAlpine('3.20', '1.22.9', 222_260_000, 230_660_000, 73_268_522),
  'golang:1.23-alpine': onAlpine('3.21', '1.23.6', 237_030_000, 245_580_000, about(76_129_800)),
  'golang:1.25-alpine': onAlpine('3.24', '1.25.13', 206_240_000, 215_260_000, 64_384_778),
  'golang:1.27-alpine': onAlpine('3.24', '1.27.0', 243_720_000, 252_740_000, about(78_349_400)),
  ...onBookworm('1.21', '1.21.8', [258_392_146, 213_740_000], derived(814_200_000, 296_368_800)),
  ...onBookworm('1.22', '1.22.2', [258_822_146, 222_260_000], {
    sizeBytes: 823_150_000,
    compressedBytes: 299_381_750,
    recordedTag: 'golang:1.22.2-bookworm',
  }),
  ...onBookworm('1.23', '1.23.3', [258_672_146, 237_030_000], {
    sizeBytes: 837_770_000,
    compressedBytes: about(304_948_280),
    recordedTag: 'golang:1.23.3-bookworm',
  }),
  'golang:1.25': onDebian('trixie', '1.25.12', [295_812_146, 206_240_000], {
    sizeBytes: 847_550_000,
    compressedBytes: about(308_508_200),
    recordedTag: 'golang:1.25.12-trixie',
  }),
  'golang:1.25-bookworm': onDebian(
    'bookworm',
    '1.25.12',
    [259_192_146, 206_240_000],
    derived(807_500_000, 293_930_000),
  ),
  'golang:1.27': onDebian('trixie', '1.27.0', [295_782_146, 243_720_000], derived(885_000_000, 322_140_000)),
  'golang:1.27-bookworm': onDebian('bookworm', '1.27.0', [259_212_146, 243_720_000], derived(845_000_000, 307_580_000)),
}

function derived(sizeBytes: number, compressedBytes: number): Figures {
  return { sizeBytes: about(sizeBytes), compressedBytes: about(compressedBytes) }
}

function onAlpine(
  system: Parameters<typeof alpine>[0],
  version: string,
  goBytes: number,
  sizeBytes: number,
  compressedBytes: Figures['compressedBytes'],
): ImageFacts {
  const certificates = { layers: [layer('certificates', 600_000)] }
  const recordedTag = `golang:${version}-alpine${system}`
  return image(onTop(alpine(system), certificates), go(version, goBytes), { sizeBytes, compressedBytes, recordedTag })
}

// The plain tag was on bookworm while these versions were built.
function onBookworm(tag: string, version: string, bytes: readonly [number, number], figures: Figures): ImageTable {
  const facts = onDebian('bookworm', version, bytes, figures)
  return { [`golang:${tag}`]: facts, [`golang:${tag}-bookworm`]: facts }
}

function onDebian(
  release: 'bookworm' | 'trixie',
  version: string,
  [gccBytes, goBytes]: readonly [number, number],
  figures: Figures,
): ImageFacts {
  const compiler = {
    tools: toolsIn('/usr/bin', 'cc c++ gcc g++ make pkg-config'),
    layers: [layer('gcc, g++, make, pkg-config', gccBytes)],
  }
  return image(onTop(withSourceTools(release), compiler), go(version, goBytes), figures)
}

function go(version: string, goBytes: number): ImageFacts {
  return {
    config: {
      Env: [pathWith('/go/bin', '/usr/local/go/bin'), `GOLANG_VERSION=${version}`, 'GOTOOLCHAIN=local', 'GOPATH=/go'],
      WorkingDir: '/go',
    },
    tools: toolsIn('/usr/local/go/bin', 'go gofmt'),
    hasAllTop: true,
    folders: foldersOf('/go:1777 /go/bin:1777 /go/src:1777 /usr/local/go /usr/local/go/bin'),
    layers: [layer('the Go toolchain', goBytes)],
  }
}
