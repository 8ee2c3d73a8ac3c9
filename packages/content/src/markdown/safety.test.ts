import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagsIn } from '../testing/html.ts'
import { headingsOf } from './headings.ts'
import { parseMarkdown } from './parse.ts'
import { renderLesson } from './render-lesson.ts'
import { renderMarkdown } from './render-markdown.ts'

const knownTags = new Set(
  (
    'a aside blockquote br code del div em fieldset figcaption figure h2 h3 h4 h5 h6 hr img input label legend li ol p pre ' +
    'span strong table tbody td th thead tr ul'
  ).split(' '),
)
const knownAttributes = new Set(
  (
    'alt aria-label checked class data-align data-copy data-emphasis data-kind data-language data-mark data-note data-title ' +
    'decoding for href id loading name rel role scope src start tabindex title type'
  ).split(' '),
)

function expectHarmless(html: string): void {
  for (const { name, attributes } of tagsIn(html)) {
    expect(knownTags).toContain(name)
    for (const [attribute, value] of attributes) {
      expect(knownAttributes).toContain(attribute)
      if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^(https?:|mailto:|[^:]*([/?#]|$))/i)
    }
  }
}

async function lessonHtml(markdown: string): Promise<string> {
  const blocks = await renderLesson(parseMarkdown(markdown), {
    markdown,
    lessonKey: 'a/b',
    resolveAddress: (address) => address,
  })
  return blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('\n')
}

describe('attacks', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#x0A;script:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x](vbscript:x)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '[x]\n\n[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[x](https://example.org "\\" onmouseover=alert(1) ")',
    '[x](https://example.org/"onmouseover="alert(1))',
    '![" onerror="alert(1)](https://example.org/a.png)',
    '```text title="\\" onclick=\\"alert(1)"\na\n```',
    '```text title="</figcaption><script>alert(1)</script>"\na\n```',
    '```text note:1="<img src=x onerror=alert(1)>"\na\n```',
    '```"onclick="alert(1)\na\n```',
    '```html\n</code></pre><script>alert(1)</script>\n```',
    '```console\n$ "><script>alert(1)</script>\n<script>\n```',
    '::question{id="\\"><script>alert(1)</script>"}',
    '::widget{name="x" onclick="alert(1)"}',
    '::::tabs{label="<script>" onclick="alert(1)" .x #y}\n:::tab{title="<script>alert(1)</script>" style="x"}\na\n:::\n::::',
    ':::script\nalert(1)\n:::',
    '> [!"><script>]\n> a',
    '| <script> | "><b onclick=x> |\n| --- | --- |\n| a | b |',
    '## <script>alert(1)</script>',
    '## "onclick="alert(1)',
    '~~<b onclick=alert(1)>~~',
    '[^<script>]\n\n[^<script>]: <script>alert(1)</script>',
  ])('%s does no harm', async (markdown) => {
    for (const html of [await renderMarkdown(markdown), await lessonHtml(markdown)]) {
      expectHarmless(html)
      expect(html.toLowerCase().replaceAll(/="[^"]*"/g, '')).not.toContain('<script')
    }
  })
})

describe('a page', () => {
  it('never has an id twice, whatever its headings say', async () => {
    const html = await lessonHtml('## A\n\n## A\n\n## A 2\n\n## !\n\n## ?\n\n## Ünï — x')
    const ids = tagsIn(html).flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(ids).toEqual(['a', 'a-2', 'a-2-2', 'section', 'section-2', 'ünï-x'])
  })

  it('keeps a heading’s id when other headings come and go', () => {
    const idOf = (markdown: string) =>
      headingsOf(parseMarkdown(markdown)).find(({ text }) => text === 'What ships?')?.id
    expect(idOf('## What ships?')).toBe('what-ships')
    expect(idOf('## More\n\n## What *ships*?\n\n### Less')).toBe('what-ships')
  })
})

describe('any text whatever', () => {
  // Pieces of Markdown, so that random texts get into its corners.
  const pieces = fc.constantFrom(
    ...'# ,## ,> ,- ,1. ,* ,_,**,`,```,~~~,\n,\n\n,    ,[,],(,),![,<,>,</,<script>,onclick=,javascript:,::,:::,{,},"=",|,| --- |,[!NOTE],\\,&lt;,&#0;,\0,\u2028,é,🙂,:'.split(
      ',',
    ),
    '```dockerfile ships={1}\nFROM a\n```',
    '::question{id="a"}',
    '::::tabs\n',
    ':::tab{title="a"}\n',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )

  it('is rendered without harm', { timeout: 60_000 }, async () => {
    const isHarmless = fc.asyncProperty(texts, async (markdown) => {
      expectHarmless(await renderMarkdown(markdown))
      expectHarmless(await lessonHtml(markdown))
    })
    await fc.assert(isHarmless, { numRuns: 300 })
  })

  it.each([
    ['quotations', '> '.repeat(20_000)],
    ['lists', '- '.repeat(10_000)],
    ['brackets', '['.repeat(20_000)],
    ['images', `${'!['.repeat(5000)}${']()'.repeat(5000)}`],
    ['emphasis', `${'*a '.repeat(5000)}${'a*'.repeat(5000)}`],
    ['blocks', ':::a\n'.repeat(5000)],
    ['a long list, level by level', Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('is rendered however deeply it nests %s', { timeout: 30_000 }, async (_name, markdown) => {
    expectHarmless(await renderMarkdown(markdown))
  })
})
