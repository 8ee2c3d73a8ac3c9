import { describe, expect, it } from 'vitest'
import { readMount } from './mount.ts'
import type { ExpandValue } from './mount.ts'

const expand: ExpandValue = (value) =>
  value === '$bad' ? { ok: false, message: 'bad' } : { ok: true, value: value.replace('$home', '/root') }

describe('a mount', () => {
  it.each([
    ['target=/x', { type: 'bind', target: '/x', isReadOnly: true }],
    [
      'type=cache,target=$home/.npm,sharing=LOCKED,id=npm',
      { type: 'cache', target: '/root/.npm', isReadOnly: false, sharing: 'locked', id: 'npm' },
    ],
    ['TYPE=bind,src=a,dst=/b,from=build,rw', { source: 'a', target: '/b', from: 'build', isReadOnly: false }],
    ['type=bind,target=/a,readonly=false', { isReadOnly: false }],
    [
      'type=secret,id=token,required,mode=0400,uid=1,gid=2',
      { id: 'token', isRequired: true, mode: 0o400, uid: 1, gid: 2 },
    ],
    ['type=tmpfs,target=/t,size=64m', { sizeBytes: 64 * 1024 * 1024, isReadOnly: false }],
    ['"target=/a,b",type=cache', { target: '/a,b' }],
  ])('%s', (written, mount) => {
    expect(readMount(written, expand)).toMatchObject({ ok: true, mount })
  })

  it.each([
    ['', 'failed to parse csv mounts: EOF'],
    ['type=volume', 'unsupported mount type "volume"'],
    ['type=cach', 'unsupported mount type "cach" (did you mean cache?)'],
    ['target', "invalid field 'target' must be a key=value pair"],
    ['tagret=/x', "unexpected key 'tagret' in 'tagret=/x' (did you mean target?)"],
    ['required', "unexpected key 'required' for mount type 'bind'"],
    ['size=1', "unexpected key 'size' for mount type 'bind'"],
    ['type=tmpfs,size=big', 'invalid value for size: big'],
    ['ro=maybe', 'invalid value for ro: maybe'],
    ['type=cache,mode=9', 'invalid value 9 for mode'],
    ['type=cache,uid=me', 'invalid value me for uid'],
    ['type=bind,uid=1', 'uid not allowed for "bind" type mounts'],
    ['type=secret', 'invalid secret mount. one of source, target required'],
    ['type=secret,id=a,source=b', "both source and id can't be set"],
    ['type=secret,id=a,from=b', 'secret mount should not have a from'],
    ['type=bind,sharing=shared', 'invalid cache sharing set for bind mount'],
    ['type=cache,sharing=share', 'unsupported sharing value "share" (did you mean shared?)'],
    ['target=$bad', 'bad'],
  ])('%s is refused', (written, message) => {
    expect(readMount(written, expand)).toEqual({ ok: false, message })
  })
})
