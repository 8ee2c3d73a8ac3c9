import { toolsIn } from '../families/family.ts'
import type { ImageConfigFacts, ImageFacts, ImageTable, LayerFacts } from '../image-facts.ts'
import { about, image, layer } from './layered.ts'
import { PATH } from './systems.ts'

const CERTIFICATES = 'SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt'

const files = layer('certificates, time zones, users', 1_916_158, 673_735)
const libc = layer('glibc, OpenSSL', 18_723_482, 7_681_099)
const libstdcxx = layer('libgcc, libstdc++', 2_819_067, 1_011_875)

/** Images without a shell and without packages: Google's distroless and Chainguard's. */
export const minimalImages: ImageTable = {
  ...distroless('static', [files], {}),
  ...distroless('base', [files, libc], {}),
  ...distroless('cc', [files, libc, libstdcxx], {}),
  ...distroless('python3', [files, libc, libstdcxx, layer('Python 3.11', 29_362_831, 10_501_491)], {
    config: { Env: ['LANG=C.UTF-8'], Entrypoint: ['/usr/bin/python3.11'] },
    tools: toolsIn('/usr/bin', 'python python3 python3.11'),
  }),
  ...distroless('java17', [files, layer('glibc, fonts, OpenJDK 17', 223_938_592, 82_112_251)], {
    config: { Env: ['LANG=C.UTF-8'], Entrypoint: ['/usr/bin/java', '-jar'] },
    tools: { java: '/usr/bin/java' },
  }),
  ...distroless('nodejs20', [files, libc, libstdcxx, layer('Node.js 20', 100_132_688, 40_900_000)], {
    config: { Entrypoint: ['/nodejs/bin/node'] },
    tools: { node: '/nodejs/bin/node' },
  }),
  ...chainguard('static', 1_500_000, 600_000, { config: { User: '65532' } }),
  ...chainguard('node', 150_000_000, 60_000_000, {
    config: { Entrypoint: ['/usr/bin/dumb-init', '--'], User: 'node', WorkingDir: '/app' },
    tools: toolsIn('/usr/bin', 'node npm'),
  }),
  ...chainguard('go', 780_000_000, 312_000_000, {
    config: { Entrypoint: ['/usr/bin/go'], Cmd: ['help'], User: '0' },
    hasShell: true,
    tools: toolsIn('/usr/bin', 'bash gcc git go make sh'),
    lacks: [],
  }),
  ...chainguard('jre', 240_000_000, 96_000_000, {
    config: { Entrypoint: ['/usr/bin/java'], User: '65532', WorkingDir: '/app' },
    tools: { java: '/usr/bin/java' },
  }),
  ...chainguard('python', 65_000_000, 26_000_000, {
    config: { Entrypoint: ['/usr/bin/python'], User: '65532' },
    tools: toolsIn('/usr/bin', 'python python3'),
  }),
  ...chainguard('nginx', 25_000_000, 10_000_000, {
    config: {
      Entrypoint: ['/usr/sbin/nginx'],
      Cmd: ['-c', '/etc/nginx/nginx.conf', '-e', '/dev/stderr', '-g', 'daemon off;'],
      User: 'nginx',
      ExposedPorts: { '8080/tcp': {} },
    },
    tools: { nginx: '/usr/sbin/nginx' },
  }),
}

/** A distroless image for root and the same for its other user. */
function distroless(kind: string, layers: readonly LayerFacts[], own: ImageFacts): ImageTable {
  const forUser = (user: ImageConfigFacts) =>
    image(
      {
        os: { id: 'debian', version: '12', libc: kind === 'static' ? 'none' : 'glibc', packageManager: 'none' },
        config: { Env: [`PATH=${PATH}`, CERTIFICATES], ...user },
        hasShell: false,
        lacks: ['apk', 'apt-get', 'bash', 'cat', 'curl', 'ls', 'sh', 'wget'],
        hasAllUsers: true,
        hasCaCertificates: true,
        hasTimeZones: true,
        layers,
      },
      own,
      {
        sizeBytes: about(sum(layers.map(({ sizeBytes }) => sizeBytes))),
        compressedBytes: about(sum(layers.map(({ compressedBytes = 0 }) => compressedBytes))),
        source: 'distroless-packages',
      },
    )
  return {
    [`gcr.io/distroless/${kind}-debian12`]: forUser({ User: '0' }),
    [`gcr.io/distroless/${kind}-debian12:nonroot`]: forUser({ User: '65532', WorkingDir: '/home/nonroot' }),
  }
}

/** Chainguard documents what is in its images, but no sizes. */
function chainguard(kind: string, sizeBytes: number, compressedBytes: number, own: ImageFacts): ImageTable {
  const base: ImageFacts = {
    os: { id: 'wolfi', libc: kind === 'static' ? 'none' : 'glibc', packageManager: 'none' },
    config: { Env: [`PATH=${PATH}`, CERTIFICATES] },
    ...(kind === 'static' && { loaders: [] }),
    hasShell: false,
    lacks: ['apk', 'sh'],
    users: [{ name: 'nonroot', uid: 65532, gid: 65532 }],
    hasCaCertificates: true,
  }
  const figures = { sizeBytes: about(sizeBytes), compressedBytes: about(compressedBytes), source: 'chainguard-docs' }
  return { [`cgr.dev/chainguard/${kind}:latest`]: image(base, own, figures) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
