import { expect, test } from 'vitest'
import { built } from './built.cases.ts'
import { explainFile } from './explain-file.ts'

const DOCKERFILE = `FROM alpine:3.20 AS pages
WORKDIR /site
COPY src/ ./
RUN echo done > /site/stamp
FROM alpine:3.20
COPY --from=pages /site /www
COPY src/*.html /flat/
COPY src/index.html /start.html
RUN ln -s /www /web
`

const SITE = built({
  dockerfile: DOCKERFILE,
  context: { 'src/index.html': '<h1>Hello</h1>\n', 'src/a/b.css': 'a{}\n' },
})

test.each([
  [
    '/www/a/b.css',
    '/www/a/b.css (4 bytes) was put there by the COPY in line 6: COPY --from=pages /site /www. It is a copy of /site/a/b.css in stage pages. That is a copy of src/a/b.css in the build context.',
  ],
  [
    '/www/stamp',
    '/www/stamp (5 bytes) was put there by the COPY in line 6: COPY --from=pages /site /www. It is a copy of /site/stamp in stage pages.',
  ],
  [
    '/flat/index.html',
    '/flat/index.html (15 bytes) was put there by the COPY in line 7: COPY src/*.html /flat/. It is a copy of src/index.html in the build context.',
  ],
  [
    '/start.html',
    '/start.html (15 bytes) was put there by the COPY in line 8: COPY src/index.html /start.html. It is a copy of src/index.html in the build context.',
  ],
  ['/web', '/web was written by the RUN in line 9: RUN ln -s /www /web.'],
  ['/bin/busybox', '/bin/busybox (between 1 byte and 7.8 MB) comes with the base image alpine:3.20.'],
])('%s is explained', (path, text) => expect(explainFile(SITE, path)?.text).toBe(text))

test('a file is explained by its step, its instruction and its size', () => {
  const explained = explainFile(SITE, '/www/a/b.css')
  expect(explained?.step?.number).toBe(4)
  expect(explained?.place.firstLine).toBe(6)
  expect(explained?.size).toEqual({ minBytes: 4, maxBytes: 4 })
})

test('what is not there is not explained', () => {
  expect(explainFile(SITE, '/nowhere')).toBeNull()
  expect(explainFile(built({ dockerfile: 'FROM alpine:3.20\nCOPY none /\n', context: {} }), '/bin/sh')).toBeNull()
})
