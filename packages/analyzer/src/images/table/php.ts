import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { about, image, layer, onTop } from './layered.ts'
import { alpine, debian } from './systems.ts'

// The Debian images keep what extensions are compiled with, the Alpine ones remove it.
const phpOnDebian = onTop(
  { ...debian('bookworm-slim'), lacks: ['composer', 'git', 'unzip', 'wget'] },
  {
    config: { Env: ['PHPIZE_DEPS=autoconf dpkg-dev file g++ gcc libc-dev make pkg-config re2c'] },
    tools: toolsIn('/usr/bin', 'autoconf curl file g++ gcc make pkg-config re2c xz'),
    hasCaCertificates: true,
    layers: [layer('compilers and autoconf, certificates, curl, xz', 343_799_634)],
  },
)

const extras: ImageFacts = {
  config: { Env: ['PHPIZE_DEPS=autoconf dpkg-dev dpkg file g++ gcc libc-dev make pkgconf re2c'] },
  tools: toolsIn('/usr/bin', 'curl openssl xz'),
  users: [{ name: 'www-data', uid: 82, gid: 82 }],
}

const phpOnAlpine = onTop(onTop(alpine('3.19'), extras), {
  layers: [layer('certificates, curl, OpenSSL, tar, xz', 7_500_000)],
})

// Composer's own layer brings more than is listed here.
const composerBase = onTop(
  { ...onTop(alpine('3.20'), extras), lacks: ['gcc'] },
  { layers: [layer('PHP with certificates, curl, OpenSSL, tar, xz', 100_000_000)] },
)

const fpm: ImageFacts = {
  config: {
    Cmd: ['php-fpm'],
    WorkingDir: '/var/www/html',
    ExposedPorts: { '9000/tcp': {} },
    StopSignal: 'SIGQUIT',
  },
  tools: { 'php-fpm': '/usr/local/sbin/php-fpm' },
}

const apache: ImageFacts = {
  config: {
    Env: ['APACHE_CONFDIR=/etc/apache2', 'APACHE_ENVVARS=/etc/apache2/envvars'],
    Cmd: ['apache2-foreground'],
    WorkingDir: '/var/www/html',
    ExposedPorts: { '80/tcp': {} },
    StopSignal: 'SIGWINCH',
  },
  tools: {
    'apache2-foreground': '/usr/local/bin/apache2-foreground',
    ...toolsIn('/usr/sbin', 'a2enmod a2ensite apache2ctl'),
  },
}

const composer: ImageFacts = {
  config: {
    Env: ['COMPOSER_ALLOW_SUPERUSER=1', 'COMPOSER_HOME=/tmp', 'COMPOSER_VERSION=2.8.0'],
    Entrypoint: ['/docker-entrypoint.sh'],
    Cmd: ['composer'],
    WorkingDir: '/app',
  },
  tools: { ...toolsIn('/usr/bin', 'composer git hg make ssh svn zip'), '7z': null, bash: '/bin/bash', patch: null },
  folders: [{ path: '/app', type: 'folder', mode: '0755' }],
  layers: [layer('bash, git, make, mercurial, ssh, subversion, 7-Zip, zip, Composer', 82_910_000)],
}

/** PHP as Docker's own images have it, and Composer's image, which stands on one of them. */
export const phpImages: ImageTable = {
  'php:8.2-fpm': image(onTop(phpOnDebian, php('8.2.13', 33, 75_600_366)), fpm, {
    sizeBytes: 494_230_000,
    compressedBytes: about(170_509_350),
    recordedTag: 'php:8.2.13-fpm-bookworm',
  }),
  'php:8.3-cli': image(
    onTop(phpOnDebian, php('8.3.x', 33, 75_370_366)),
    { config: { Cmd: ['php', '-a'] } },
    { sizeBytes: about(494_000_000), compressedBytes: about(170_430_000) },
  ),
  'php:8.3-apache': image(onTop(phpOnDebian, php('8.3.8', 33, 88_440_366)), apache, {
    sizeBytes: 507_070_000,
    compressedBytes: about(174_939_150),
    recordedTag: 'php:8.3.8-apache-bookworm',
  }),
  'php:8.2-fpm-alpine': image(onTop(phpOnAlpine, php('8.2.13', 82, 63_440_000)), fpm, {
    sizeBytes: 78_340_000,
    compressedBytes: about(29_769_200),
    recordedTag: 'php:8.2.13-fpm-alpine3.19',
  }),
  'composer:2': image(onTop(composerBase, php('8.3.12', 82)), composer, {
    sizeBytes: 190_710_000,
    compressedBytes: about(68_655_600),
    recordedTag: 'composer:2.8.0',
  }),
}

function php(version: string, wwwData: number, phpBytes?: number): ImageFacts {
  return {
    config: {
      Env: ['PHP_INI_DIR=/usr/local/etc/php', `PHP_VERSION=${version}`],
      Entrypoint: ['docker-php-entrypoint'],
    },
    tools: toolsIn(
      '/usr/local/bin',
      `docker-php-entrypoint docker-php-ext-configure docker-php-ext-enable docker-php-ext-install docker-php-source
      pecl php phpize`,
    ),
    folders: [
      { path: '/usr/local/etc/php', type: 'folder', mode: '0755' },
      { path: '/var/www', type: 'folder', mode: '0755' },
      { path: '/var/www/html', type: 'folder', mode: '1777', uid: wwwData, gid: wwwData },
    ],
    layers: phpBytes === undefined ? [] : [layer('PHP', phpBytes)],
  }
}
