import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { withCompilers } from './buildpack.ts'
import { about, image, layer, type Figures } from './layered.ts'
import { alpine, debian } from './systems.ts'

/** Node.js as Docker's own images have it: below /usr/local, with npm, yarn and a user of its own. */
export const nodeImages: ImageTable = {
  'node:18-alpine': onAlpine('3.20', '18.20.4', 114_530_000, 127_680_000, about(45_326_400), '1.22.19'),
  'node:20-alpine': onAlpine('3.23', '20.20.1', 121_910_000, 135_660_000, 47_955_597),
  'node:22-alpine': onAlpine('3.20', '22.8.0', 139_710_000, 152_860_000, about(54_265_300)),
  'node:24-alpine': onAlpine('3.23', '24.14.0', 145_350_000, 159_100_000, about(56_480_500)),
  ...onSlim('18', '18.20.8', 113_220_000, { sizeBytes: about(193_400_000), compressedBytes: about(69_624_000) }),
  ...onSlim('20', '20.19.3', 120_760_000, {
    sizeBytes: 200_940_000,
    compressedBytes: about(72_338_400),
    recordedTag: 'node:20.19.3-bookworm-slim',
  }),
  ...onSlim('22', '22.8.0', 137_330_000, {
    sizeBytes: 217_510_000,
    compressedBytes: about(78_303_600),
    recordedTag: 'node:22.8.0-bookworm-slim',
  }),
  ...onSlim('24', '24.x', 148_420_000, { sizeBytes: about(228_600_000), compressedBytes: about(82_296_000) }),
  ...onDebian('18', '18.20.8', 151_629_295, { sizeBytes: about(1_090_000_000), compressedBytes: about(394_144_000) }),
  ...onDebian('20', '20.20.0', 161_629_295, {
    sizeBytes: 1_100_000_000,
    compressedBytes: 397_742_964,
    recordedTag: 'node:20.20.0-bookworm',
  }),
  ...onDebian('22', '22.x', 181_629_295, { sizeBytes: about(1_120_000_000), compressedBytes: about(404_992_000) }),
  ...onDebian('24', '24.x', 191_629_295, { sizeBytes: about(1_130_000_000), compressedBytes: about(408_608_000) }),
}

function onAlpine(
  system: Parameters<typeof alpine>[0],
  version: string,
  nodeBytes: number,
  sizeBytes: number,
  compressedBytes: Figures['compressedBytes'],
  yarn?: string,
): ImageFacts {
  const recordedTag = `node:${version}-alpine${system}`
  return image(alpine(system), node(version, nodeBytes, yarn), { sizeBytes, compressedBytes, recordedTag })
}

function onSlim(major: string, version: string, nodeBytes: number, figures: Figures): ImageTable {
  const facts = image(debian('bookworm-slim'), node(version, nodeBytes), figures)
  return { [`node:${major}-slim`]: facts, [`node:${major}-bookworm-slim`]: facts }
}

function onDebian(major: string, version: string, nodeBytes: number, figures: Figures): ImageTable {
  const facts = image(withCompilers(), node(version, nodeBytes), figures)
  return { [`node:${major}`]: facts, [`node:${major}-bookworm`]: facts }
}

function node(version: string, nodeBytes: number, yarn = '1.22.22'): ImageFacts {
  return {
    config: {
      Env: [`NODE_VERSION=${version}`, `YARN_VERSION=${yarn}`],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['node'],
    },
    tools: toolsIn('/usr/local/bin', 'corepack docker-entrypoint.sh node npm npx yarn yarnpkg'),
    users: [{ name: 'node', uid: 1000, gid: 1000, home: '/home/node' }],
    groups: [{ name: 'node', gid: 1000 }],
    folders: [
      { path: '/home/node', type: 'folder', uid: 1000, gid: 1000 },
      { path: '/usr/local/lib/node_modules', type: 'folder', mode: '0755' },
    ],
    hasAllTop: true,
    layers: [layer('Node.js and npm', nodeBytes), layer('yarn', 5_350_000), layer('docker-entrypoint.sh', 388)],
  }
}
