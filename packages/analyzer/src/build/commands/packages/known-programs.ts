import { splitNames } from '../../../text/split-names.ts'

/** What is known of a package beyond its size. */
export interface KnownPackage {
  /** Programs that are regular files, by their paths on Debian. */
  readonly programs: readonly string[]
  /** Paths that are surely there afterwards, but as what depends on the release: links, mostly. */
  readonly others: readonly string[]
}

/** What a package of Debian or Alpine brings; null if nothing is known of it. None of these adds users. */
export function findPackage(name: string): KnownPackage | null {
  const line = TABLE.get(name)
  if (line === undefined) return null
  const paths = line.map((word) => (word.replace(/^~/, '').startsWith('/') ? word : word.replace(/^~?/, '$&/usr/bin/')))
  return {
    programs: paths.filter((path) => !path.startsWith('~')),
    others: paths.filter((path) => path.startsWith('~')).map((path) => path.slice(1)),
  }
}

// A name alone is a program in /usr/bin; with ~ it is a link or the like.
const TABLE: ReadonlyMap<string, readonly string[]> = new Map(
  `
  autoconf ~autoconf
  automake ~automake
  bash ~/bin/bash
  bison ~bison
  brotli brotli
  build-base ~gcc ~g++ ~make ~cc
  build-essential make ~gcc ~g++ ~cc
  bzip2 ~bzip2
  ca-certificates
  clang ~clang
  cmake cmake
  curl curl
  default-libmysqlclient-dev
  dumb-init dumb-init
  ffmpeg ffmpeg ffprobe
  file file
  flex ~flex
  g++ ~g++
  gcc ~gcc
  gettext gettext msgfmt
  gettext-base envsubst
  git git
  gnupg ~gpg
  graphviz ~dot
  htop htop
  imagemagick ~convert
  jq jq
  less less
  libc-dev
  libc6-dev
  libcurl4-openssl-dev
  libffi-dev
  libfreetype6-dev
  libgomp1
  libicu-dev
  libjpeg-dev
  libjpeg62-turbo-dev
  libonig-dev
  libpng-dev
  libpq-dev
  libpq5
  libssl-dev
  libxml2-dev
  libxslt1-dev
  libyaml-dev
  libzip-dev
  lsb-release ~lsb_release
  make make
  mercurial ~hg
  musl-dev
  nano ~nano
  netcat-openbsd ~nc
  nodejs ~node
  npm ~npm ~npx
  openssl openssl
  patch patch
  pkg-config ~pkg-config
  pkgconf ~pkg-config
  postgresql-client ~psql
  procps ~ps ~free
  python3 ~python3
  python3-dev
  python3-pip ~pip3
  python3-venv
  redis-tools ~redis-cli
  rsync rsync
  sqlite3 sqlite3
  subversion svn
  sudo sudo
  tini ~tini
  tree tree
  tzdata
  unzip unzip
  vim ~vim
  wget wget
  xz-utils xz
  zip zip
  zlib1g-dev
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...paths] = splitNames(line)
      return [name, paths] as const
    }),
)
