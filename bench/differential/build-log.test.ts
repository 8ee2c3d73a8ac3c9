import { describe, expect, it } from 'vitest'
import { modernize, readBuildLog } from './build-log.ts'

describe('reading what a build printed', () => {
  it('takes the steps but FROM, and which were in the cache', () => {
    const log = `#1 [internal] load build definition from Dockerfile
#1 sha256:aa
#1 DONE 0.0s

#4 [b 1/3] FROM docker.io/library/base
#4 CACHED

#5 [b 3/3] COPY x /x
#5 CACHED

#6 [ 2/10] RUN echo '[3/3] RUN x'
#6 0.101 [3/3] RUN x
#6 ERROR: executor failed running [/bin/sh -c echo]: exit code: 3
------
 > [ 2/10] RUN echo '[3/3] RUN x':
------
executor failed running [/bin/sh -c echo "a"]: exit code: 3
`
    expect(readBuildLog(log)).toEqual({
      steps: [
        {
          name: "[ 2/10] RUN echo '[3/3] RUN x'",
          cached: false,
          error: 'executor failed running [/bin/sh -c echo]: exit code: 3',
        },
        { name: '[b 3/3] COPY x /x', cached: true },
      ],
      message: String.raw`process "/bin/sh -c echo \"a\"" did not complete successfully: exit code: 3`,
    })
  })

  it.each([
    [
      'failed to solve with frontend dockerfile.v0: failed to compute cache key: "/x" not found: not found',
      'failed to compute cache key: failed to calculate checksum of ref <ref> "/x": not found',
    ],
    ['failed to create LLB definition: target stage x could not be found', 'target stage "x" could not be found'],
    [
      'failed to compute cache key: failed to walk /d/buildkit-mount7/a b: lstat /d/buildkit-mount7/a b: no such file',
      'failed to compute cache key: failed to calculate checksum of ref <ref> "/a b/c": not found',
    ],
    ['lstat /d/overlay2/7a/merged/x: no such file or directory', 'lstat /x: no such file or directory'],
    ['ERROR: failed to solve: lstat /x: no such file or directory', 'lstat /x: no such file or directory'],
  ])('%s', (old, now) => {
    expect(modernize(old, [{ name: '[2/2] COPY [a b/c,/d]', cached: false, error: 'lost' }])).toBe(now)
  })
})
