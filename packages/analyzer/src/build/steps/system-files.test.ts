import { expect, test } from 'vitest'
import type { ImageFacts } from '../../images/image-facts.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { build } from '../build.ts'
import { textOf } from '../files/content.ts'
import { findPlace } from '../files/place.ts'

const DEBIAN: ImageFacts = {
  os: { id: 'debian', version: '12', libc: 'glibc', packageManager: 'apt' },
  files: {
    isComplete: true,
    entries: [
      { path: '/etc', type: 'folder', mode: '0755' },
      ...['sh', 'cp'].map((name) => ({ path: `/bin/${name}`, type: 'file', mode: '0755', size: 9 }) as const),
    ],
  },
}

function textAfter(run: string, buildArgs: Readonly<Record<string, string>> = {}): string | null {
  const made = build(plan(parse(`FROM b\n${run}\n`), { images: { b: DEBIAN }, buildArgs }), {})
  const place = made.image === null ? null : findPlace(made.image.files, '/seen')
  return place?.kind === 'found' && place.node.kind === 'file' ? textOf(place.node.content) : null
}

test('a RUN sees the hosts of the builder, and can’t change them', () => {
  expect(textAfter('RUN echo "10.0.0.9 db" >> /etc/hosts; cp /etc/hosts /seen')).toBe(
    '127.0.0.1\tlocalhost buildkitsandbox\n::1\tlocalhost ip6-localhost ip6-loopback\n',
  )
})

test('the machine of a RUN may be given a name', () => {
  expect(textAfter('RUN cp /etc/hosts /seen', { BUILDKIT_SANDBOX_HOSTNAME: 'forge' })).toContain('localhost forge\n')
})

test('which servers know names is up to the machine that builds', () => {
  expect(textAfter('RUN cp /etc/resolv.conf /seen')).toBeNull()
})
