import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

test.each([
  ['a word', 'ADD app.js /srv/', 0, 3, 'ADD app.js /srv/', '^^^'],
  ['wide characters before it', 'COPY 文件 x /', 8, 9, 'COPY 文件 x /', '          ^'],
  ['a wide character', 'COPY 文 /', 5, 6, 'COPY 文 /', '     ^^'],
  ['half-width kana', 'COPY ｱ x', 7, 8, 'COPY ｱ x', '       ^'],
  ['an emoji of several characters', 'RUN 👩‍💻 x', 10, 11, 'RUN 👩‍💻 x', '       ^'],
  ['a letter with a mark', 'RUN e\u0301 x', 7, 8, 'RUN e\u0301 x', '      ^'],
  ['a tab before it', 'RUN\tx', 4, 5, 'RUN    x', '       ^'],
  ['the end of the line', 'FROM', 4, 4, 'FROM', '    ^'],
  ['nothing, in the line', 'FROM a', 5, 5, 'FROM a', '     ^'],
  ['an escape sequence', 'RUN \u001b[31m x', 4, 5, 'RUN ␛[31m x', '    ^'],
  ['letters turned round', 'RUN \u202ex', 5, 6, 'RUN \ufffdx', '     ^'],
  ['half of a pair', 'RUN \udc80x', 5, 6, 'RUN \ufffdx', '     ^'],
  [
    'the middle of a long line',
    `${'a'.repeat(200)} b ${'c'.repeat(200)}`,
    201,
    202,
    `…${'a'.repeat(29)} b ${'c'.repeat(68)}…`,
    `${' '.repeat(31)}^`,
  ],
])('%s', (_, line, from, to, shown, marks) => {
  expect(excerptOf(line, from, to)).toEqual({ line: shown, marks })
})
