import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

describe('a short text', () => {
  it.each([
    ['words', '*So*, **yes** and `no`', '<p><em>So</em>, <strong>yes</strong> and <code>no</code></p>'],
    ['an image’s name, which is no directive', 'Take golang:alpine.', '<p>Take golang:alpine.</p>'],
    [
      'a link off the site',
      '[x](https://example.org/?a=1&b=2)',
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer external">x</a></p>',
    ],
    [
      'a bare address',
      'https://example.org',
      '<p><a href="https://example.org" rel="noopener noreferrer external">https://example.org</a></p>',
    ],
    ['a link on the site', '[x](/courses/a#b)', '<p><a href="/courses/a#b">x</a></p>'],
    ['a link by mail', '[x](mailto:a@example.org)', '<p><a href="mailto:a@example.org">x</a></p>'],
    ['a link to a file, which is nowhere here', '[x](lesson.md)', '<p>x</p>'],
    [
      'an image',
      '![Layers](https://example.org/a.png)',
      '<p><img src="https://example.org/a.png" alt="Layers" loading="lazy" decoding="async"></p>',
    ],
    ['HTML, shown as written', 'a <b>c</b>', '<p>a &lt;b>c&lt;/b></p>'],
    ['a block of HTML, shown as written', '<div>\n</div>', '<p>&lt;div>\n&lt;/div></p>'],
    ['a heading, which is only bold', '## Words', '<p><strong>Words</strong></p>'],
    ['a quotation', '> So.', '<blockquote><p>So.</p></blockquote>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    [
      'a list to tick',
      '- [x] a\n- [ ] b',
      '<ul class="contains-task-list"><li class="task-list-item">☑ a</li><li class="task-list-item">☐ b</li></ul>',
    ],
    ['a footnote, shown as written', 'So.[^1]\n\n[^1]: No.', '<p>So.[^1]</p>'],
    ['a directive of lessons, shown as written', '::question{id="a"}', '<p>::question{id="a"}</p>'],
    ['an unknown block, shown with its content', ':::aside\nSo.\n:::', '<p>:::aside</p><p>So.</p>'],
    [
      'a callout',
      '> [!WARNING]\n> Mind\n> *this*.',
      '<aside class="callout" role="note" data-kind="warning"><p class="callout-title">Warning</p><p>Mind\n<em>this</em>.</p></aside>',
    ],
    [
      'a callout in lower case',
      '> [!tip]\n>\n> So.',
      '<aside class="callout" role="note" data-kind="tip"><p class="callout-title">Tip</p><p>So.</p></aside>',
    ],
    ['a quotation that is no callout', '> [!HINT]\n> So.', '<blockquote><p>[!HINT]\nSo.</p></blockquote>'],
    ['nothing', '', ''],
  ])('renders %s', async (_name, markdown, html) => expect(await renderMarkdown(markdown)).toBe(html))

  it('puts a table into a region that scrolls and has a name', async () => {
    expect(await renderMarkdown('| Base | Size |\n| :-- | --: |\n| `alpine` | 8 MB |')).toBe(
      '<div class="table" role="region" tabindex="0" aria-label="Table: Base, Size"><table>' +
        '<thead><tr><th scope="col" data-align="left">Base</th><th scope="col" data-align="right">Size</th></tr></thead>' +
        '<tbody><tr><td data-align="left"><code>alpine</code></td><td data-align="right">8 MB</td></tr></tbody></table></div>',
    )
  })

  it('gives two tables with the same columns different names', async () => {
    const table = '| A |\n| --- |\n| 1 |'
    const html = await renderMarkdown(`${table}\n\n${table}`)
    expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Table: A"', 'aria-label="Table: A (2)"'])
  })

  it('makes tabs of radio buttons that share a name', async () => {
    const html = await renderMarkdown(
      '::::tabs{label="Stack"}\n:::tab{title="Go"}\nA\n:::\n:::tab{title="Node"}\nB\n:::\n::::',
    )
    const id = /name="([0-9a-f]{8}_tabs_1)"/.exec(html)?.[1]
    expect(html).toBe(
      `<fieldset class="tabs"><legend>Stack</legend><input type="radio" name="${id}" id="${id}_1" checked>` +
        `<label for="${id}_1">Go</label><div class="tab"><p>A</p></div><input type="radio" name="${id}" id="${id}_2">` +
        `<label for="${id}_2">Node</label><div class="tab"><p>B</p></div></fieldset>`,
    )
  })

  it('is rendered once and then remembered', async () => {
    expect(renderMarkdown('the same text')).toBe(renderMarkdown('the same text'))
    expect(await renderMarkdown('another text')).not.toBe(await renderMarkdown('the same text'))
  })

  it('does not remember more than it should', async () => {
    const first = renderMarkdown('the first of many')
    for (let count = 0; count < 1000; count += 1) await renderMarkdown(`text ${count}`)
    expect(renderMarkdown('the first of many')).not.toBe(first)
  })
})

describe('code', () => {
  const fence = (info: string, code: string) => renderMarkdown(`\`\`\`${info}\n${code}\n\`\`\``)

  it('is a figure with one element a line and a class for each kind of word', async () => {
    expect(await fence('dockerfile', 'FROM alpine:3.20 AS final\n\nCMD ["sh"] # so')).toBe(
      '<figure class="code" data-language="dockerfile"><pre tabindex="0"><code>' +
        '<span class="line"><span class="k">FROM</span> alpine:3.20 <span class="k">AS </span><span class="f">final</span>\n</span>' +
        '<span class="line">\n</span>' +
        '<span class="line"><span class="k">CMD</span> [<span class="s">"sh"</span>] # so</span></code></pre></figure>',
    )
  })

  it('has a caption, marks with words beside them, remarks, and its plain text to copy', async () => {
    expect(await fence('text title="a <b>" ships={1} stays={2-3} {2} note:2="so <i>"', 'a\nb\n\nd')).toBe(
      '<figure class="code" data-language="text" data-title="a <b>" data-copy="a\nb\n\nd"><figcaption>a &lt;b></figcaption>' +
        '<pre tabindex="0"><code><span class="line" data-mark="ships"><span class="line-label">ships: </span>a\n</span>' +
        '<span class="line" data-mark="stays" data-emphasis="" data-note="1"><span class="line-label">stays behind, look here: </span>b\n</span>' +
        '<span class="line" data-mark="stays">\n</span><span class="line">d</span></code></pre>' +
        '<ol class="code-notes"><li><span class="code-notes-line">Line 2</span> so &lt;i></li></ol></figure>',
    )
  })

  it('in a terminal tells what is typed from what is printed, and copies what is typed', async () => {
    expect(await fence('console', '$ docker build \\\n  .\ndone\n# id\n0')).toBe(
      '<figure class="code terminal" data-language="console" data-copy="docker build \\\n  .\nid"><pre tabindex="0"><code>' +
        '<span class="line command"><span class="prompt">$ </span><span class="f">docker </span>build <span class="n">\\</span>\n</span>' +
        '<span class="line command">  .\n</span><span class="line output">done\n</span>' +
        '<span class="line command"><span class="prompt"># </span><span class="f">id</span>\n</span>' +
        '<span class="line output">0</span></code></pre></figure>',
    )
  })

  it('in a language nobody knows is plain', async () => {
    expect(await fence('cobol', 'MOVE 1 TO X')).toBe(
      '<figure class="code" data-language="text"><pre tabindex="0"><code><span class="line">MOVE 1 TO X</span></code></pre></figure>',
    )
  })
})
