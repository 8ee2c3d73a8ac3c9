import { describe, expect, test } from 'vitest'
import { built } from './built.cases.ts'
import { wastedBytes } from './wasted-bytes.ts'

const CONTEXT = { 'data.bin': { sizeBytes: 5000 }, 'more/data.bin': { sizeBytes: 7000 } }

/** What is hidden in the image that some steps make on nothing but a shell. */
function wasted(...steps: readonly string[]): readonly string[] {
  const { image } = built({ dockerfile: ['FROM alpine:3.20', ...steps].join('\n'), context: CONTEXT })
  if (image === null) throw new Error('It makes no image')
  return wastedBytes(image).files.map(({ path, how, size, madeBy, hiddenBy }) =>
    [path, how, size.minBytes, size.maxBytes, madeBy?.number, hiddenBy.number].join(' '),
  )
}

describe('wasted bytes', () => {
  test.each([
    ['nothing where each file is in one layer', ['COPY data.bin /data.bin'], []],
    ['a file that is removed', ['COPY data.bin /data.bin', 'RUN rm /data.bin'], ['/data.bin removed 5000 5000 1 2']],
    ['a folder that is removed', ['COPY . /d', 'RUN rm -r /d/more'], ['/d/more/data.bin removed 7000 7000 1 2']],
    ['nothing that one RUN makes and removes', ['RUN echo a > /a && rm /a'], []],
    ['a file with another mode', ['COPY data.bin /a', 'RUN chmod 600 /a'], ['/a marked 5000 5000 1 2']],
    ['a file with another owner', ['COPY data.bin /a', 'RUN chown 1000 /a'], ['/a marked 5000 5000 1 2']],
    ['a file that is copied over', ['COPY data.bin /a', 'COPY more/data.bin /a'], ['/a replaced 5000 5000 1 2']],
    ['nothing where a copy changes nothing', ['COPY data.bin /a', 'COPY data.bin /a'], []],
    ['a file under a linked copy', ['COPY data.bin /a', 'COPY --link data.bin /a'], ['/a replaced 5000 5000 1 2']],
    [
      'each time that it is hidden',
      ['COPY data.bin /a', 'RUN chmod 600 /a', 'RUN rm /a'],
      ['/a marked 5000 5000 1 2', '/a removed 5000 5000 2 3'],
    ],
  ])('are %s', (_, steps, expected) => expect(wasted(...steps)).toEqual(expected))

  test('are added up', () => {
    const dockerfile = 'FROM alpine:3.20\nCOPY . /d\nRUN rm -r /d'
    const { image } = built({ dockerfile, context: CONTEXT })
    expect(image === null ? null : wastedBytes(image).size).toEqual({ minBytes: 12_000, maxBytes: 12_000 })
  })
})
