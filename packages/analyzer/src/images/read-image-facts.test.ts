import { expect, test } from 'vitest'
import { readImageFacts } from './read-image-facts.ts'

test.each([
  {},
  { sizeBytes: 0, layers: [], tools: {} },
  { config: { Env: ['PATH=/bin', 'EMPTY='], Cmd: null, ExposedPorts: { '80/tcp': {} } } },
  { os: { id: 'alpine', version: '3.20', libc: 'musl', packageManager: 'apk' }, tools: { sh: '/bin/sh', jq: null } },
  { users: [{ name: 'app', uid: 1000 }], files: { isComplete: true, entries: [{ path: '/', type: 'folder' }] } },
])('takes %j', (facts) => expect(readImageFacts(facts)).toEqual({ ok: true, facts }))

test.each([
  [null, '', 'must be a map, is null'],
  [[], '', 'must be a map, is a list'],
  [{ sizeByte: 1 }, 'sizeByte', 'is no known key: did you mean sizeBytes?'],
  [{ SizeBytes: 1 }, 'SizeBytes', 'is no known key: did you mean sizeBytes?'],
  [{ constructor: 1 }, 'constructor', /^is no known key: may be platform, config,/],
  [{ config: { env: [] } }, 'config.env', 'is no known key: did you mean Env?'],
  [{ config: { Env: { PATH: '/bin' } } }, 'config.Env', 'must be a list, is a map'],
  [{ config: { Env: ['PATH'] } }, 'config.Env[0]', 'must be NAME=value, is "PATH"'],
  [{ sizeBytes: '7 MB' }, 'sizeBytes', 'must be a number of bytes, is "7 MB"'],
  [{ sizeBytes: 1.5 }, 'sizeBytes', 'must be a number of bytes, is 1.5'],
  [{ layers: [{ what: 'base', sizeBytes: 1 }, { what: 'x' }] }, 'layers[1].sizeBytes', 'is missing'],
  [{ os: { id: 'alpine', version: 3.2 } }, 'os.version', "must be text in quotes, as '3.20', is 3.2"],
  [{ os: { id: 'alpine', libc: 'mussel' } }, 'os.libc', 'must be glibc, musl or none, is "mussel"'],
  [{ tools: { sh: 'bin/sh' } }, 'tools.sh', 'must be an absolute path without a slash at the end, is "bin/sh"'],
  [
    { files: { entries: [{ path: '/tmp', type: 'folder', mode: 777 }] } },
    'files.entries[0].mode',
    "must be octal digits in quotes, as '0755', is 777",
  ],
])('refuses %j', (facts, path, message) => {
  const reading = readImageFacts(facts)
  expect(reading.ok ? [] : reading.problems).toEqual([
    { path, message: typeof message === 'string' ? message : expect.stringMatching(message) },
  ])
})

test('tells of all problems at once', () => {
  const reading = readImageFacts({ hasShell: 'yes', lacks: 'curl', users: [{ uid: -1 }] })
  expect(reading.ok ? [] : reading.problems.map(({ path }) => path)).toEqual([
    'hasShell',
    'lacks',
    'users[0].name',
    'users[0].uid',
  ])
})
