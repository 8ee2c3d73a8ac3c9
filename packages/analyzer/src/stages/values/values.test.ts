import { expect, test } from 'vitest'
import { findModeFault } from './file-mode.ts'
import { listPorts, readPort } from './port.ts'
import { placeSource } from './remote-source.ts'
import { findSignalFault } from './signal.ts'

const NOT_OCTAL = 'it should be octal string and between 0 and 07777'

test.each([
  ['755', null],
  ['0755', null],
  ['7777', null],
  ['10000', `invalid chmod parameter: '10000'. ${NOT_OCTAL}`],
  ['888', `invalid chmod parameter: '888'. ${NOT_OCTAL}`],
  ['0x1', `invalid chmod parameter: '0x1'. ${NOT_OCTAL}`],
  ['u=rwx,go=rX', null],
  ['+x', null],
  ['go=u-w', null],
  ['u', 'invalid syntax'],
  ['rwx', 'invalid syntax'],
  ['u+x,', 'invalid syntax'],
])('the fault of the mode %s', (mode, fault) => {
  expect(findModeFault(mode)).toBe(fault)
})

test.each([
  ['SIGTERM', null],
  ['term', null],
  ['9', null],
  ['SIGRTMIN+15', null],
  ['RTMAX-14', null],
  ['0', 'invalid signal: 0'],
  ['SIGRTMIN+16', 'invalid signal: SIGRTMIN+16'],
  ['STOPPED', 'invalid signal: STOPPED'],
])('the fault of the signal %s', (signal, fault) => {
  expect(findSignalFault(signal)).toBe(fault)
})

test.each([
  ['80', ['80/tcp']],
  ['53/UDP', ['53/udp']],
  ['8000-8002', ['8000/tcp', '8001/tcp', '8002/tcp']],
  ['127.0.0.1:80:8080', ['8080/tcp']],
  ['[::1]:80:8080/sctp', ['8080/sctp']],
  ['5000-5001:80', ['80/tcp']],
])('EXPOSE %s exposes', (text, ports) => {
  const reading = readPort(text)
  expect(reading.ok && listPorts(reading.range, reading.spec.protocol)).toEqual(ports)
})

test.each([
  ['', 'invalid port: "": no port specified'],
  ['80/http', 'invalid port: "80/http": invalid proto: http'],
  ['80a', 'invalid containerPort: 80a'],
  ['70000', 'invalid containerPort: 70000'],
  ['9-8', 'invalid containerPort: 9-8'],
  ['x:80', 'invalid hostPort: x'],
  ['1-3:80-81', 'invalid ranges specified for container and host Ports: 80-81 and 1-3'],
  ['1.2.3:80:80', 'invalid IP address: 1.2.3'],
  ['[::1:80:80', "invalid IP address [::1: address [::1:: missing ']' in address"],
])('EXPOSE %s is refused', (text, message) => {
  expect(readPort(text)).toMatchObject({ ok: false, message })
})

test.each([
  ['https://github.com/moby/buildkit.git', 'git'],
  ['https://github.com/moby/buildkit.git#v1:docs', 'git'],
  ['git@github.com:moby/buildkit.git', 'git'],
  ['ssh://git@host/repo', 'git'],
  ['https://example.com/app.tar.gz', 'http'],
  ['github.com/moby/buildkit', 'local'],
  ['./http://x.git', 'local'],
  ['app.js', 'local'],
  ['ftp://example.com/app', 'local'],
])('%s lies in %s', (source, kind) => {
  expect(placeSource(source, false).kind).toBe(kind)
})

test.each([
  ['https://x.io/r.git?ref=a&ref=b', 'query "ref" has multiple values'],
  ['https://x.io/r.git?ref', 'query "ref" has no value'],
  ['https://x.io/r.git?depth=1', 'unexpected query "depth"'],
  ['https://x.io/r.git?keep-git-dir=maybe', 'invalid keep-git-dir value: "maybe"'],
  ['https://x.io/r.git?tag=a&branch=b', 'branch conflicts with tag'],
])('%s is refused', (source, message) => {
  expect(placeSource(source, false)).toEqual({ kind: 'faulty-git', message })
})

test('a flag tells that an address is a Git repository', () => {
  expect(placeSource('https://example.com/repo', true)).toMatchObject({ kind: 'git', keepsGitDir: null })
  expect(placeSource('https://example.com/repo.git?keep-git-dir', false)).toMatchObject({ keepsGitDir: true })
})
