import { expect, it } from 'vitest'
import { plainTextOf } from './plain-text-of.ts'

it.each([
  ['<p>In the <strong>third</strong> stage</p>', 'In the third stage'],
  ['<p><code>a &#x3C; b &amp;&amp; c</code></p>', 'a < b && c'],
  ['<p>one</p>\n<p>two&#39;s &unknown;</p>', "one two's &unknown;"],
  [`<p>${'long '.repeat(40)}</p>`, `${'long '.repeat(18).trim()}…`],
])('reads %s', (html, text) => {
  expect(plainTextOf(html)).toBe(text)
})
