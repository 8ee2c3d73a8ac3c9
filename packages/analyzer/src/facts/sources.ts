/** Where facts are from: what was recorded or measured, where, and when. */
export interface Source {
  readonly what: string
  /** A repository, a page or a machine. */
  readonly where: string
  /** When it was looked up or measured. */
  readonly date: string
}

/** What the text of a fact's `source` stands for; null for a text of an instructor's own. */
export function findSource(id: string): Source | null {
  return Object.hasOwn(SOURCES, id) ? (SOURCES[id] ?? null) : null
}

const date = '2026-11-20'

const SOURCES: Readonly<Record<string, Source>> = {
  'image-records': {
    what: 'sizes, layers, packages and config of the images that Docker publishes; estimates are derived from neighbours',
    where: 'the repository docker-library/repo-info, its copies, and the Dockerfiles of the images',
    date,
  },
  'docker-docs': { what: 'what scratch is', where: 'the repository docker-library/docs, scratch/README.md', date },
  'dotnet-baselines': {
    what: 'the sizes that tests of the images compare with, April 2025',
    where: 'the repository dotnet/dotnet-docker, tests/performance/ImageSize.nightly.linux.json',
    date,
  },
  'distroless-packages': {
    what: 'the Debian 12 packages that the images are made of, unpacked and added up',
    where: 'the repository GoogleContainerTools/distroless and the packages of Debian 12',
    date,
  },
  'chainguard-docs': {
    what: 'what is in the images; their sizes are not documented and only a guess',
    where: 'the repository chainguard-images/images, the README of each image',
    date,
  },
  binaries: {
    what: 'the size of the binary, measured or estimated, on top of the base image',
    where: 'the npm packages of Bun and Deno, their Dockerfiles, and general knowledge of Terraform',
    date,
  },
  'debian-chroot': {
    what: 'the file system before and after the command, in a minimal Debian with the settings of its Docker image',
    where: 'a machine with Debian 12, amd64',
    date,
  },
  'apt-plan': {
    what: 'what apt-get says it would add, to three digits',
    where: 'the same minimal Debian 12, amd64',
    date,
  },
  'debian-machine': {
    what: 'folders and files added up after the command',
    where: 'a machine with Debian 12, amd64',
    date,
  },
  'alpine-packages': {
    what: 'the installed sizes of packages in images made of Alpine 3.19 to 3.23',
    where: 'the repository docker-library/repo-info and its copies',
    date,
  },
  'distribution-packages': {
    what: 'the version of a package, which a release keeps for its whole life',
    where: 'the package lists of Debian and Ubuntu',
    date,
  },
  documentation: { what: 'figures that were published', where: 'the pages and repositories that the fact names', date },
  knowledge: {
    what: 'an estimate of what could not be measured',
    where: 'general knowledge and measured neighbours',
    date,
  },
}
