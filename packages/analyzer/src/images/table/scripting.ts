import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { withCompilers } from './buildpack.ts'
import { about, image, layer, type Figures } from './layered.ts'
import { alpine, debian, pathWith } from './systems.ts'

const NAMES = layer('links python, pip, idle, pydoc', 36, 249)

/** Python, Ruby and Perl as Docker's own images have them, below /usr/local. */
export const scriptingImages: ImageTable = {
  'python:3.11': pythonOnDebian('3.11.x', derived(1_020_000_000, 368_832_000)),
  'python:3.12': pythonOnDebian('3.12.12', {
    sizeBytes: 1_020_000_000,
    compressedBytes: about(368_832_000),
    recordedTag: 'python:3.12.12-bookworm',
  }),
  'python:3.13': pythonOnDebian('3.13.x', derived(1_020_000_000, 368_832_000)),
  'python:3.11-slim': pythonOnSlim('3.11.x', derived(124_310_000, 43_178_734)),
  'python:3.12-slim': pythonOnSlim('3.12.7', {
    sizeBytes: 124_310_000,
    compressedBytes: 43_178_734,
    recordedTag: 'python:3.12.7-slim-bookworm',
  }),
  'python:3.13-slim': pythonOnSlim('3.13.x', derived(124_310_000, 43_178_734)),
  'python:3.11-alpine': pythonOnAlpine('3.11.x', derived(57_100_000, 20_556_000)),
  'python:3.12-alpine': pythonOnAlpine('3.12.3', {
    sizeBytes: 57_100_000,
    compressedBytes: about(20_556_000),
    recordedTag: 'python:3.12.3-alpine3.19',
  }),
  'python:3.13-alpine': pythonOnAlpine('3.13.x', derived(57_100_000, 20_556_000)),
  'ruby:3.3-alpine': image(alpine('3.23'), ruby('3.3.10', 61_180_000), {
    sizeBytes: 69_580_000,
    compressedBytes: about(25_048_800),
    recordedTag: 'ruby:3.3.10-alpine3.23',
  }),
  'ruby:3.3-slim': image(
    debian('bookworm-slim'),
    { ...ruby('3.3.8', 74_810_000), hasCaCertificates: true },
    { sizeBytes: 149_640_000, compressedBytes: about(53_870_400), recordedTag: 'ruby:3.3.8-slim-bookworm' },
  ),
  'ruby:3.3': image(withCompilers(), ruby('3.3.x', 64_810_000), derived(997_821_317, 360_812_188)),
  'perl:5.38-slim': image(onlyLacks(debian('bookworm-slim'), ['gcc', 'git']), perl(107_530_000), {
    sizeBytes: 182_360_000,
    compressedBytes: about(67_473_200),
    recordedTag: 'perl:5.38.2-slim-bookworm',
  }),
  'perl:5.38': image(withCompilers(), perl(60_000_000), derived(993_011_317, 359_072_892)),
}

function derived(sizeBytes: number, compressedBytes: number): Figures {
  return { sizeBytes: about(sizeBytes), compressedBytes: about(compressedBytes) }
}

function onlyLacks(base: ImageFacts, lacks: readonly string[]): ImageFacts {
  return { ...base, lacks }
}

function pythonOnDebian(version: string, figures: Figures): ImageFacts {
  const layers = [layer('Bluetooth, Tk and UUID headers', 28_988_683), layer('Python', 58_000_000), NAMES]
  return image(withCompilers(), python(version, layers), figures)
}

function pythonOnSlim(version: string, figures: Figures): ImageFacts {
  const layers = [
    layer('certificates, netbase, time zones', 9_234_185, 1_292_763),
    layer('Python', 40_245_815, 12_112_037),
    NAMES,
  ]
  return image(debian('bookworm-slim'), { ...python(version, layers), hasCaCertificates: true }, figures)
}

function pythonOnAlpine(version: string, figures: Figures): ImageFacts {
  const layers = [layer('certificates, time zones', 4_000_000), layer('Python', 34_700_000), layer('pip', 11_000_000)]
  return image(alpine('3.19'), { ...python(version, layers), hasTimeZones: true }, figures)
}

function python(version: string, layers: ImageFacts['layers'] = []): ImageFacts {
  return {
    config: {
      Env: [pathWith('/usr/local/bin'), 'LANG=C.UTF-8', `GPG_KEY=${keyOf(version)}`, `PYTHON_VERSION=${version}`],
      Cmd: ['python3'],
    },
    tools: toolsIn('/usr/local/bin', 'idle pip pip3 pydoc python python-config python3'),
    hasAllTop: true,
    layers,
  }
}

// The key that a release is signed with stays in the image's environment.
function keyOf(version: string): string {
  return version.startsWith('3.11.')
    ? 'A035C8C19219BA821ECEA86B64E628F8D684696D'
    : '7169605F62C751356D054A26A821E680E5FA6305'
}

function ruby(version: string, rubyBytes: number): ImageFacts {
  return {
    config: {
      Env: [
        pathWith('/usr/local/bundle/bin'),
        'LANG=C.UTF-8',
        `RUBY_VERSION=${version}`,
        'GEM_HOME=/usr/local/bundle',
        'BUNDLE_SILENCE_ROOT_WARNING=1',
        'BUNDLE_APP_CONFIG=/usr/local/bundle',
      ],
      Cmd: ['irb'],
    },
    tools: toolsIn('/usr/local/bin', 'bundle bundler gem irb rake ruby'),
    folders: [{ path: '/usr/local/bundle', type: 'folder', mode: '1777' }],
    layers: [layer('Ruby', rubyBytes)],
  }
}

function perl(perlBytes: number): ImageFacts {
  return {
    config: { Cmd: ['perl5.38.2', '-de0'], WorkingDir: '/usr/src/app' },
    tools: { ...toolsIn('/usr/local/bin', 'cpanm cpm perl'), curl: '/usr/bin/curl' },
    folders: [{ path: '/usr/src/app', type: 'folder', mode: '0755' }],
    layers: [layer('Perl', perlBytes)],
  }
}
