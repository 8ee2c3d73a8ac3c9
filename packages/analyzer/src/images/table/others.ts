import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { about, image, layer } from './layered.ts'
import { alpine, debian, PATH } from './systems.ts'

const bun: ImageFacts = {
  config: {
    Env: ['BUN_RUNTIME_TRANSPILER_CACHE_PATH=0', 'BUN_INSTALL_BIN=/usr/local/bin'],
    Entrypoint: ['/usr/local/bin/docker-entrypoint.sh'],
    Cmd: ['/usr/local/bin/bun'],
    WorkingDir: '/home/bun/app',
  },
  tools: toolsIn('/usr/local/bin', 'bun bunx'),
  users: [{ name: 'bun', uid: 1000, gid: 1000, home: '/home/bun' }],
  groups: [{ name: 'bun', gid: 1000 }],
  folders: ['/home/bun', '/home/bun/app'].map((path) => ({ path, type: 'folder', uid: 1000, gid: 1000 })),
}

const fromBinary = 'binaries'

/** Bun, Deno and Terraform; their figures are those of the binary and of the base. */
export const otherImages: ImageTable = {
  'oven/bun:1': image(
    { ...debian('bookworm-slim'), lacks: ['curl', 'git', 'node', 'npm'] },
    {
      ...bun,
      config: { ...bun.config, Env: [`PATH=${PATH}:/usr/local/bun-node-fallback-bin`, ...(bun.config?.Env ?? [])] },
      layers: [layer('Bun', 107_308_936), layer('user, link, entrypoint', 300_000)],
    },
    { sizeBytes: about(182_438_936), compressedBytes: about(70_228_572), source: fromBinary },
  ),
  'oven/bun:1-alpine': image({ ...alpine('3.20'), lacks: [] }, bun, {
    sizeBytes: about(118_308_936),
    compressedBytes: about(46_000_000),
    source: fromBinary,
  }),
  'denoland/deno:2': image(
    { ...debian('trixie-slim'), lacks: ['git', 'node', 'npm'] },
    {
      config: {
        Env: ['DENO_USE_CGROUPS=1', 'DENO_DIR=/deno-dir/', 'DENO_INSTALL_ROOT=/usr/local', 'DENO_VERSION=2.x'],
        Entrypoint: ['/tini', '--', 'docker-entrypoint.sh'],
        Cmd: ['eval', "console.log('Welcome to Deno!')"],
      },
      tools: { deno: '/usr/bin/deno', tini: '/tini' },
      users: [{ name: 'deno', uid: 1993, gid: 1993 }],
      groups: [{ name: 'deno', gid: 1993 }],
      folders: [{ path: '/deno-dir', type: 'folder', uid: 1993, gid: 1993 }],
      layers: [layer('Deno', 95_600_728, 42_285_097), layer('tini, user, entrypoint', 150_000)],
    },
    { sizeBytes: about(174_390_728), compressedBytes: about(72_058_782), source: fromBinary },
  ),
  'hashicorp/terraform:1': image(
    { ...alpine('3.20'), lacks: [] },
    {
      config: { Entrypoint: ['/bin/terraform'] },
      tools: { terraform: '/bin/terraform', ...toolsIn('/usr/bin', 'git ssh') },
    },
    { sizeBytes: about(117_000_000), compressedBytes: about(38_000_000), source: fromBinary },
  ),
}
