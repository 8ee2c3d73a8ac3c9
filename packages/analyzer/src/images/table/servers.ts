import { foldersOf, toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { about, image, layer, onTop } from './layered.ts'
import { alpine, debian, PATH, pathWith } from './systems.ts'

const postgresConfig = {
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['postgres'],
  ExposedPorts: { '5432/tcp': {} },
  Volumes: { '/var/lib/postgresql/data': {} },
  StopSignal: 'SIGINT',
}

const postgresEnvironment = ['LANG=en_US.utf8', 'PG_MAJOR=16', 'PGDATA=/var/lib/postgresql/data']

const POSTGRES_TOOLS = 'initdb pg_ctl pg_dump postgres psql'

/** Servers that an application is put into or talks to: nginx, Apache, Caddy, Redis, PostgreSQL. */
export const serverImages: ImageTable = {
  'nginx:latest': image(
    {
      ...debian('trixie-slim'),
      lacks: ['git', 'ps', 'vi', 'wget'],
    },
    onTop(nginx('1.31.3', '1~trixie'), {
      layers: [layer('nginx, its modules, curl', 82_678_000), layer('entrypoint scripts', 12_000)],
    }),
    { sizeBytes: 161_330_000, compressedBytes: about(61_305_400), recordedTag: 'nginx:1.31.3-trixie' },
  ),
  'nginx:stable-alpine': image(
    alpine('3.24'),
    onTop(nginx('1.30.4'), {
      hasTimeZones: true,
      layers: [layer('nginx, envsubst, time zones', 6_000_000), layer('modules of nginx, curl', 47_900_000)],
    }),
    { sizeBytes: 62_320_000, compressedBytes: about(29_913_600), recordedTag: 'nginx:1.30.4-alpine' },
  ),
  'nginx:alpine': image(alpine('3.24'), onTop(nginx('1.31.x'), { hasTimeZones: true }), {
    sizeBytes: about(62_320_000),
    compressedBytes: about(29_913_600),
  }),
  'nginx:1.27-alpine': image(
    alpine('3.20'),
    onTop(nginx('1.27.2'), {
      config: { Env: ['NJS_VERSION=0.8.6'] },
      hasTimeZones: true,
      layers: [
        layer('nginx, envsubst, time zones', 5_900_000, 4_040_188),
        layer('entrypoint scripts', 11_774, 4596),
        layer('modules of nginx, curl', 33_300_000, 15_095_554),
      ],
    }),
    { sizeBytes: about(47_000_000), compressedBytes: 22_764_242, recordedTag: 'nginx:1.27.2-alpine' },
  ),
  ...httpd(),
  ...caddy(),
  'redis:7-alpine': image(alpine('3.21'), redis('7.4.2', 33_440_000), {
    sizeBytes: 41_390_000,
    compressedBytes: about(17_383_800),
    recordedTag: 'redis:7.4.2-alpine',
  }),
  'redis:7': image({ ...debian('bookworm-slim'), lacks: [] }, redis('7.4.x', 42_170_000), {
    sizeBytes: about(117_000_000),
    compressedBytes: about(45_045_000),
  }),
  'postgres:16-alpine': image({ ...alpine('3.20'), lacks: [] }, postgresOnAlpine(), {
    sizeBytes: 250_430_000,
    compressedBytes: about(100_172_000),
    recordedTag: 'postgres:16.3-alpine3.20',
  }),
  'postgres:16': image({ ...debian('bookworm-slim'), lacks: [] }, postgresOnDebian(), {
    sizeBytes: about(432_000_000),
    compressedBytes: about(159_840_000),
  }),
}

function nginx(version: string, release = '1'): ImageFacts {
  return {
    config: {
      Env: [
        `NGINX_VERSION=${version}`,
        `PKG_RELEASE=${release}`,
        `DYNPKG_RELEASE=${release}`,
        `NJS_RELEASE=${release}`,
      ],
      Entrypoint: ['/docker-entrypoint.sh'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGQUIT',
    },
    tools: {
      'docker-entrypoint.sh': '/docker-entrypoint.sh',
      nginx: '/usr/sbin/nginx',
      curl: '/usr/bin/curl',
      envsubst: null,
    },
    hasAllTop: true,
    lacks: ['git'],
    users: [{ name: 'nginx', uid: 101, gid: 101 }],
    groups: [{ name: 'nginx', gid: 101 }],
    folders: foldersOf(
      '/docker-entrypoint.d /etc/nginx /etc/nginx/conf.d /usr/share/nginx /usr/share/nginx/html /var/log/nginx',
    ),
    hasCaCertificates: true,
  }
}

function httpd(): ImageTable {
  const own: ImageFacts = {
    config: {
      Env: [pathWith('/usr/local/apache2/bin'), 'HTTPD_PREFIX=/usr/local/apache2', 'HTTPD_VERSION=2.4.62'],
      Cmd: ['httpd-foreground'],
      WorkingDir: '/usr/local/apache2',
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGWINCH',
    },
    tools: {
      ...toolsIn('/usr/local/apache2/bin', 'ab apachectl htpasswd httpd'),
      'httpd-foreground': '/usr/local/bin/httpd-foreground',
    },
    folders: foldersOf('/usr/local/apache2 /usr/local/apache2/conf /usr/local/apache2/htdocs /usr/local/apache2/logs'),
    layers: [layer('Apache and its libraries', 73_350_000)],
  }
  const base = { ...debian('bookworm-slim'), lacks: ['curl', 'git', 'wget'] }
  const figures = { compressedBytes: about(57_049_300), recordedTag: 'httpd:2.4.62' }
  return {
    'httpd:2.4': image(base, own, { ...figures, sizeBytes: 148_180_000 }),
    'httpd:latest': image(base, own, { ...figures, sizeBytes: about(148_180_000) }),
  }
}

function caddy(): ImageTable {
  const base = { ...alpine('3.16'), lacks: ['bash', 'curl'] }
  const own: ImageFacts = {
    config: {
      Env: ['CADDY_VERSION=v2.6.0', 'XDG_CONFIG_HOME=/config', 'XDG_DATA_HOME=/data'],
      Cmd: ['caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'],
      WorkingDir: '/srv',
      ExposedPorts: { '80/tcp': {}, '443/tcp': {}, '443/udp': {}, '2019/tcp': {} },
    },
    tools: { caddy: '/usr/bin/caddy' },
    folders: foldersOf('/config /config/caddy /data /data/caddy /etc/caddy /usr/share/caddy'),
    layers: [layer('certificates, mailcap', 1_000_000), layer('Caddy', 39_960_000)],
  }
  const figures = { compressedBytes: about(15_364_800), recordedTag: 'caddy:2.6.0-alpine' }
  return {
    'caddy:2-alpine': image(base, own, { ...figures, sizeBytes: 46_560_000 }),
    'caddy:2': image(base, own, { ...figures, sizeBytes: about(46_560_000) }),
  }
}

function redis(version: string, redisBytes: number): ImageFacts {
  return {
    config: {
      Env: [`REDIS_VERSION=${version}`, 'GOSU_VERSION=1.17'],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['redis-server'],
      WorkingDir: '/data',
      ExposedPorts: { '6379/tcp': {} },
      Volumes: { '/data': {} },
    },
    tools: toolsIn('/usr/local/bin', 'docker-entrypoint.sh gosu redis-benchmark redis-cli redis-server'),
    users: [{ name: 'redis', uid: 999 }],
    folders: [{ path: '/data', type: 'folder', mode: '0755', uid: 999 }],
    hasTimeZones: true,
    layers: [layer('time zones, gosu, Redis', redisBytes)],
  }
}

function postgresOnAlpine(): ImageFacts {
  return {
    config: { ...postgresConfig, Env: [...postgresEnvironment, 'PG_VERSION=16.3'] },
    tools: { ...toolsIn('/usr/local/bin', `docker-entrypoint.sh gosu ${POSTGRES_TOOLS}`), bash: '/bin/bash' },
    users: [{ name: 'postgres', uid: 70, gid: 70 }],
    groups: [{ name: 'postgres', gid: 70 }],
    layers: [layer('gosu, PostgreSQL, ICU data, LLVM', 242_630_000)],
  }
}

function postgresOnDebian(): ImageFacts {
  return {
    config: { ...postgresConfig, Env: [`PATH=${PATH}:/usr/lib/postgresql/16/bin`, ...postgresEnvironment] },
    tools: {
      ...toolsIn('/usr/local/bin', 'docker-entrypoint.sh gosu'),
      ...toolsIn('/usr/lib/postgresql/16/bin', POSTGRES_TOOLS),
      ...toolsIn('/usr/bin', 'psql pg_dump'),
    },
    users: [{ name: 'postgres', uid: 999, gid: 999 }],
    groups: [{ name: 'postgres', gid: 999 }],
  }
}
