import { describe, expect, test } from 'vitest'
import { tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { HOME: '/root' } }

const LOCK = { packages: [{ name: 'acme/clock' }], 'packages-dev': [{ name: 'acme/test' }] }

const PLAIN = ['/root/', '/app/composer.json {"autoload":{"psr-4":{"A\\\\":"src/"}}}']

const FILES = [
  '/root/',
  '/app/composer.json {"require":{"acme/clock":"^1"}}',
  `/app/composer.lock ${JSON.stringify(LOCK)}`,
]

describe('composer', () => {
  test.each([
    ['fails without composer.json', ['/app/'], 'composer install', 1],
    ['goes well where there is nothing to install', PLAIN, 'composer install --no-interaction', 0],
    ['is not sure that it finds packages', FILES, 'composer install --no-dev', 'unsure'],
    ['makes what loads classes', PLAIN, 'composer dump-autoload --optimize', 0],
    ['is not known when it only pretends', FILES, 'composer install --dry-run', null],
    ['is not known with other verbs', FILES, 'composer outdated', null],
    [
      'is not known with a folder of its own',
      ['/app/composer.json {"config":{"vendor-dir":"x"}}'],
      'composer install',
      null,
    ],
  ])('%s', (_, tree, line, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['composer install', ['/app/vendor/acme/clock/', '/app/vendor/acme/test/']],
    ['composer install --no-dev', ['/app/vendor/acme/clock/']],
  ])('%s installs what the lock file says', (line, paths) => {
    const { tree } = tryCommand(FILES, line, OPTIONS)
    expect(tree.filter((path) => path.startsWith('/app/vendor/acme'))).toEqual(paths)
    expect(tree).toContain('/app/vendor/autoload.php')
  })

  test('makes nothing to load classes with if it is told so', () => {
    const { editor } = tryCommand(PLAIN, 'composer install --no-autoloader', OPTIONS)
    expect(editor.find('/app/vendor/autoload.php').kind).not.toBe('found')
    expect(editor.find('/app/vendor/composer/installed.json').kind).toBe('found')
  })
})
