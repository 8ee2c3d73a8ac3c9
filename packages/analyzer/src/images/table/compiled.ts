import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { withCompilers } from './buildpack.ts'
import { about, image, layer, onTop } from './layered.ts'
import { alpine, debian, PATH, pathWith, ubuntu } from './systems.ts'

const swift: ImageFacts = {
  config: {
    Env: [
      'SWIFT_SIGNING_KEY=A62AE125BBBFBB96A6E042EC925CC1CCED3D1561',
      'SWIFT_PLATFORM=ubuntu22.04',
      'SWIFT_BRANCH=swift-5.10-release',
      'SWIFT_VERSION=swift-5.10-RELEASE',
      'SWIFT_WEBROOT=https://download.swift.org',
    ],
  },
  hasTimeZones: true,
}

/** Rust, GCC, Haskell, Swift, Erlang and Elixir. */
export const compiledImages: ImageTable = {
  'rust:1-slim': image(
    { ...debian('bookworm-slim'), lacks: ['curl', 'git', 'make', 'pkg-config', 'wget'] },
    onTop(rust('1.86.0'), {
      tools: toolsIn('/usr/bin', 'cc gcc'),
      hasCaCertificates: true,
      layers: [layer('certificates, gcc, the Rust toolchain', 769_910_000)],
    }),
    { sizeBytes: 844_740_000, compressedBytes: about(287_211_600), recordedTag: 'rust:1.86.0-slim-bookworm' },
  ),
  'rust:1': image(withCompilers(), onTop(rust('1.67.1'), { layers: [layer('the Rust toolchain', 536_988_683)] }), {
    sizeBytes: 1_470_000_000,
    compressedBytes: about(529_200_000),
    recordedTag: 'rust:1.67.1-bookworm',
  }),
  'rust:1-alpine': image(
    { ...alpine('3.23'), lacks: ['bash', 'curl', 'git', 'make'] },
    onTop(rust('1.93.0'), {
      tools: toolsIn('/usr/bin', 'cc gcc ld'),
      layers: [layer('certificates, gcc, headers of musl', 190_000_000), layer('the Rust toolchain', 831_600_000)],
    }),
    { sizeBytes: 1_030_000_000, compressedBytes: about(350_200_000), recordedTag: 'rust:1.93.0-alpine3.23' },
  ),
  'gcc:13': image(
    withCompilers(),
    {
      config: { Env: ['GCC_VERSION=13.4.0'] },
      tools: toolsIn('/usr/local/bin', 'c++ g++ gcc gccgo gdc gfortran gnat'),
      lacks: [],
      layers: [layer('GCC', 456_988_683)],
    },
    { sizeBytes: 1_390_000_000, compressedBytes: about(500_400_000), recordedTag: 'gcc:13.4.0' },
  ),
  'haskell:9': image(
    haskell(),
    {},
    {
      sizeBytes: 3_760_000_000,
      compressedBytes: about(752_000_000),
      recordedTag: 'haskell:9.8.2-buster',
    },
  ),
  'swift:5.10': image(
    { ...ubuntu('22.04'), lacks: ['curl'] },
    onTop(swift, {
      tools: toolsIn('/usr/bin', 'clang git gpg ld lldb pkg-config python3 swift swiftc unzip'),
      layers: [
        layer('binutils, git, headers, Python', 590_000_000, 175_398_002),
        layer('the Swift toolchain', 2_032_000_000, 623_032_619),
      ],
    }),
    { sizeBytes: about(2_700_000_000), compressedBytes: 828_882_122, recordedTag: 'swift:5.10' },
  ),
  'swift:5.10-slim': image(
    { ...ubuntu('22.04'), tools: {}, lacks: ['curl', 'git', 'swift', 'swiftc'] },
    onTop(swift, {
      layers: [
        layer('libcurl, libxml2, time zones', 54_000_000, 19_193_647),
        layer('libraries of Swift', 140_000_000, 40_783_170),
      ],
    }),
    { sizeBytes: about(272_000_000), compressedBytes: 90_428_119, recordedTag: 'swift:5.10-slim' },
  ),
  'erlang:26-alpine': image(
    { ...alpine('3.19'), lacks: ['bash', 'gcc', 'git', 'make'] },
    {
      config: { Env: ['OTP_VERSION=26.2.5.2', 'REBAR3_VERSION=3.23.0'], Cmd: ['erl'] },
      tools: toolsIn('/usr/local/bin', 'erl erlc escript rebar3'),
      layers: [layer('Erlang, rebar3', 66_600_000)],
    },
    { sizeBytes: 74_000_000, compressedBytes: about(33_300_000), recordedTag: 'erlang:26.2.5.2-alpine' },
  ),
  'elixir:1.16-alpine': image(
    { ...alpine('3.18'), lacks: ['bash', 'gcc', 'git', 'make'] },
    {
      config: {
        Env: ['OTP_VERSION=26.2.1', 'REBAR3_VERSION=3.20.0', 'ELIXIR_VERSION=v1.16.1', 'LANG=C.UTF-8'],
        Cmd: ['iex'],
      },
      tools: toolsIn('/usr/local/bin', 'elixir erl iex mix rebar3'),
      layers: [layer('Erlang, rebar3', 66_650_000), layer('Elixir', 10_820_000)],
    },
    { sizeBytes: 84_820_000, compressedBytes: about(38_169_000), recordedTag: 'elixir:1.16.1-alpine' },
  ),
}

function rust(version: string): ImageFacts {
  return {
    config: {
      Env: [
        pathWith('/usr/local/cargo/bin'),
        'RUSTUP_HOME=/usr/local/rustup',
        'CARGO_HOME=/usr/local/cargo',
        `RUST_VERSION=${version}`,
      ],
    },
    tools: toolsIn('/usr/local/cargo/bin', 'cargo rustc rustdoc rustup'),
    folders: ['/usr/local/cargo', '/usr/local/cargo/bin', '/usr/local/rustup'].map((path) => ({
      path,
      type: 'folder',
    })),
  }
}

function haskell(): ImageFacts {
  const folders = ['/root/.cabal/bin', '/root/.local/bin', '/opt/ghc/9.8.2/bin']
  return {
    os: { id: 'debian', version: '10', libc: 'glibc', packageManager: 'apt' },
    config: { Env: [`PATH=${[...folders, PATH].join(':')}`, 'LANG=C.UTF-8'], Cmd: ['ghci'] },
    hasShell: true,
    tools: {
      ...toolsIn('/opt/ghc/9.8.2/bin', 'ghc ghci'),
      ...toolsIn('/usr/bin', 'curl g++ gcc git make'),
      cabal: null,
      stack: null,
    },
    layers: [layer('Debian, GHC, Cabal, Stack', 3_760_000_000)],
  }
}
