import { describe, expect, it } from 'vitest'
import { questionKinds } from '@stagecraft/assessment'
import { listNames } from '../closest-name.ts'
import { formatProblem } from '../problem.ts'
import { courseFiles, edited, paths } from '../testing/course-files.ts'
import { compileCourse } from './compile-course.ts'

const { course, module, lesson, question, second } = paths
const body = 'Where do they come from?'

async function problemsOf(files: ReadonlyMap<string, string>, slug = 'small-images'): Promise<readonly string[]> {
  const result = await compileCourse(slug, files)
  return result.ok ? [] : result.problems.map(formatProblem)
}

const inText = (text: string) => edited(lesson, body, text)
const fenced = (info: string, code = 'FROM scratch') => inText(`\`\`\`${info}\n${code}\n\`\`\``)

describe('a course without a fault', () => {
  it('has no problems', async () => expect(await problemsOf(courseFiles())).toEqual([]))
})

describe('YAML', () => {
  it.each([
    [
      'an unknown field',
      edited(course, 'licence:', 'license:'),
      /^course.yaml:3:1 Unknown field license; did you mean licence\? — expected one of title, summary, licence, outcomes, concepts$/,
    ],
    [
      'a missing field',
      edited(course, 'summary: Ship what runs.\n', ''),
      /^course.yaml:1:1 summary is missing — expected a field summary: text$/,
    ],
    ['an empty field', edited(course, 'Small images', ''), /^course.yaml:1:8 title is empty — expected text$/],
    ['the wrong type', edited(course, 'Small images', '7'), /^course.yaml:1:8 title is the number 7 — expected text$/],
    [
      'a text for a list',
      edited(course, '\n  - Know what ships', ' Know it'),
      /^course.yaml:4:11 outcomes is the text "Know it" — expected a list$/,
    ],
    [
      'an empty list',
      edited(course, '\n  - Know what ships', ' []'),
      /^course.yaml:4:11 outcomes is a list of 0 entries — expected at least 1 entry$/,
    ],
    [
      'a blank text',
      edited(module, 'Bloat', "' '"),
      /^01-bloat\/module.yaml:1:8 title: There is no text here — expected some$/,
    ],
    [
      'a field twice',
      edited(module, 'title: Bloat', 'title: Bloat\ntitle: Again'),
      /^01-bloat\/module.yaml:2:1 This is not YAML: Map keys must be unique — expected each field once$/,
    ],
    [
      'text that is no YAML',
      edited(module, 'Bloat', '"Bloat'),
      /^01-bloat\/module.yaml:\d+:\d+ This is not YAML: .* — expected fields as "name: value"/,
    ],
    [
      'a colon in a text',
      edited(module, 'Bloat', 'Bloat: why'),
      /^01-bloat\/module.yaml:1:8 This is not YAML: .*text with ": " or "#" in it in quotes$/,
    ],
    [
      'an alias',
      edited(module, 'Bloat\nsummary: Where it comes from.', '&a Bloat\nsummary: *a'),
      /^01-bloat\/module.yaml:2:10 \*a repeats a value from elsewhere — expected the value itself$/,
    ],
    [
      'a file that is a list',
      courseFiles({ [module]: '- title\n' }),
      /^01-bloat\/module.yaml:1:1 The file is a list of 1 entry — expected fields, as "name: value"$/,
    ],
    ['an empty file', courseFiles({ [module]: '' }), /^01-bloat\/module.yaml:1:1 The file is empty — expected fields/],
    [
      'a concept that is no id',
      edited(course, 'final-stage:', 'Final Stage:'),
      /^course.yaml:7:3 concepts.Final Stage: "Final Stage" is not an id — expected lower-case letters/,
    ],
  ])('%s is located', async (_name, files, message) => {
    expect(await problemsOf(files)).toContainEqual(expect.stringMatching(message) as unknown)
  })
})

describe('front matter', () => {
  it.each([
    [
      'an unknown field',
      edited(lesson, 'summary:', 'sumary:'),
      '01-bloat/01-bytes/lesson.md:3:1 Unknown field sumary; did you mean summary? — expected one of title, summary, concepts',
    ],
    [
      'an unknown concept',
      edited(lesson, '[final-stage]', '[final-stage, finale-stage]'),
      '01-bloat/01-bytes/lesson.md:4:25 Unknown concept finale-stage; did you mean final-stage? — expected final-stage',
    ],
    [
      'none at all',
      courseFiles({ [second]: 'See nothing.\n' }),
      '01-bloat/02-layers/lesson.md:1:1 There is no front matter — expected --- on the first line, then title and summary',
    ],
    [
      'no end',
      edited(second, '\n---\n\nSee', '\n\nSee'),
      '01-bloat/02-layers/lesson.md:1:1 The front matter does not end — expected a line --- between front matter and text',
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))
})

describe('the text of a lesson', () => {
  const at = (place: string, rest: string) => `${lesson}:${place} ${rest}`
  it.each([
    [
      'HTML between words',
      inText('Some <b>bold</b> words'),
      at('7:6', 'HTML is not taken: <b> — expected Markdown; code in backticks, a literal < as \\<'),
    ],
    [
      'a block of HTML',
      inText('<script>\nalert(1)\n</script>'),
      at('7:1', 'HTML is not taken: <script> — expected Markdown; code in backticks, a literal < as \\<'),
    ],
    [
      'a comment',
      inText('<!-- later -->'),
      at('7:1', 'HTML is not taken: <!-- later --> — expected Markdown; code in backticks, a literal < as \\<'),
    ],
    [
      'an image without text',
      inText('![](https://example.org/a.png)'),
      at('7:1', 'This image has no text — expected words between ![ and ] that say what it shows'),
    ],
    [
      'an image that is nowhere',
      inText('![Layers](layers.png)'),
      at('7:1', 'The image address layers.png leads nowhere — expected an address that begins with https:// or /'),
    ],
    [
      'a title in the text',
      inText('# Bytes'),
      at('7:1', 'A heading of the first level — expected ##, since the title is in the front matter'),
    ],
    ['a skipped level', inText('### Deep'), at('7:1', '### skips a level — expected ## here')],
    [
      'a skipped level below',
      edited(lesson, 'From there.', '#### Deeper'),
      at('11:1', '#### skips a level — expected ### here'),
    ],
    ['an empty heading', inText('##'), at('7:1', 'This heading has no text — expected ## followed by words')],
    [
      'a link in a heading',
      inText('## See [there](#the-base)'),
      at('7:8', 'A link in a heading — expected the link in the text below, since a heading links to itself'),
    ],
    [
      'a link without text',
      inText('[](#the-base)'),
      at('7:1', 'This link has no text — expected words between [ and ]'),
    ],
    [
      'a link to no section',
      inText('[there](#the-bass)'),
      at(
        '7:1',
        'The link #the-bass leads to no section — expected a heading of 01-bloat/01-bytes/lesson.md: #the-base',
      ),
    ],
    [
      'a link to no lesson',
      inText('[there](../03-more/lesson.md)'),
      at(
        '7:1',
        'The link ../03-more/lesson.md leads to no lesson — expected the file of a lesson, as in ../02-name/lesson.md',
      ),
    ],
    [
      'a link out of the course',
      inText('[there](../../../etc/passwd)'),
      at(
        '7:1',
        'The link ../../../etc/passwd leads to no lesson — expected the file of a lesson, as in ../02-name/lesson.md',
      ),
    ],
    [
      'a link to a page that is not',
      inText('[there](/courses/small-images/bloat/more)'),
      at(
        '7:1',
        'The link /courses/small-images/bloat/more leads to no lesson — expected the file of a lesson, as in ../02-name/lesson.md',
      ),
    ],
    [
      'a link defined below',
      inText('[there][x]\n\n[x]: #nowhere'),
      at('9:1', 'The link #nowhere leads to no section — expected a heading of 01-bloat/01-bytes/lesson.md: #the-base'),
    ],
    [
      'a link that runs',
      inText('[there](javascript:alert(1))'),
      at(
        '7:1',
        'The address javascript:alert(1) could run something — expected an address of http:, https: or mailto:, or a lesson',
      ),
    ],
    [
      'an unknown callout',
      inText('> [!NOTICE]\n> Look.'),
      at('7:1', 'Unknown callout NOTICE; did you mean NOTE? — expected one of NOTE, TIP, IMPORTANT, WARNING, CAUTION'),
    ],
    [
      'words beside a mark',
      inText('> [!NOTE] Look.'),
      at('7:1', '[!NOTE] with words behind it — expected the mark alone on the first line'),
    ],
    [
      'an empty callout',
      inText('> [!NOTE]'),
      at('7:1', 'This callout has no text — expected lines that begin with > below the mark'),
    ],
    [
      'a footnote',
      inText('So it is.[^1]\n\n[^1]: Says who?'),
      at('7:10', 'Footnotes are not taken — expected the remark in the text, or a callout'),
    ],
    [
      'too many levels',
      inText(`${'> '.repeat(40)}deep`),
      at('7:1', 'This text is too long or too deeply nested — expected shorter paragraphs and fewer levels'),
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))

  it('may hold all that, written right', async () => {
    const text =
      '[Base](#the-base), [again](../02-layers/lesson.md), [course](/courses/small-images), [site](/settings), ' +
      '[page](/courses/small-images/bloat/bytes#the-base), [mail](mailto:a@example.org), [out](https://example.org)\n\n' +
      '![A pile of layers](/layers.png)\n\n> [!tip]\n> Look.\n\n## Two\n\n### Three\n\n## Four'
    expect(await problemsOf(inText(text))).toEqual([])
  })
})

describe('code in a lesson', () => {
  const at = (place: string, rest: string) => `${lesson}:${place} ${rest}`
  it.each([
    ['no language', fenced(''), at('7:1', 'Code without a language — expected one of dockerfile, ')],
    [
      'an unknown language',
      fenced('dockerfil'),
      at('7:1', 'Unknown language dockerfil; did you mean dockerfile? — expected one of dockerfile, '),
    ],
    [
      'no fence',
      inText('Like this:\n\n    FROM scratch'),
      at('9:1', 'Code without a fence — expected ``` and a language above it, ``` below it'),
    ],
    [
      'an unknown word',
      fenced('dockerfile title="A" shpis={1}'),
      at('7:25', 'shpis={1} says nothing about code — expected title="…", {3,5-7}, ships={…}, stays={…} or note:3="…"'),
    ],
    ['a broken range', fenced('dockerfile {1-}'), at('7:15', '{1-} says nothing about code')],
    ['a range backwards', fenced('dockerfile ships={2-1}'), at('7:15', 'ships={2-1} says nothing about code')],
    [
      'a line that is not there',
      fenced('dockerfile ships={1-2}'),
      at('7:1', 'This code has no line 2 — expected lines 1 to 1'),
    ],
    [
      'a remark about no line',
      fenced('dockerfile note:9="So"'),
      at('7:1', 'This code has no line 9 — expected lines 1 to 1'),
    ],
    [
      'a line marked twice',
      fenced('dockerfile ships={1} stays={1}'),
      at('7:1', 'Line 1 both ships and stays behind — expected one of the two'),
    ],
  ])('%s is located', async (_name, files, problem) => {
    expect(await problemsOf(files)).toContainEqual(expect.stringContaining(problem) as unknown)
  })
})

describe('directives', () => {
  const at = (place: string, rest: string) => `${lesson}:${place} ${rest}`
  it.each([
    [
      'an unknown one',
      inText('::quiz'),
      at('7:1', 'Unknown directive quiz — expected one of question, widget, tabs, tab'),
    ],
    [
      'a misspelt one',
      inText('::qestion{id="what-ships"}'),
      at('7:1', 'Unknown directive qestion; did you mean question? — expected one of question, widget, tabs, tab'),
    ],
    [
      'a question without id',
      inText('::question'),
      at('7:1', 'A question without an id — expected ::question{id="…"}'),
    ],
    [
      'a question that is not',
      inText('::question{id="what-stays"}'),
      at('7:1', 'Unknown question what-stays; did you mean what-ships? — expected what-ships'),
    ],
    [
      'a question without a file',
      edited(second, 'See [the base](../01-bytes/lesson.md#the-base).', '::question{id="why"}'),
      `${second}:6:1 Unknown question why — expected a file why.question.yaml beside the lesson`,
    ],
    [
      'a question twice',
      inText('::question{id="what-ships"}'),
      at('13:1', 'The question what-ships was placed before — expected each question once'),
    ],
    [
      'a question nowhere',
      edited(lesson, '::question{id="what-ships"}', ''),
      `${question}:1:1 The lesson places this question nowhere — expected ::question{id="what-ships"} in ${lesson}`,
    ],
    [
      'a question in a quotation',
      inText('> ::question{id="what-ships"}'),
      at('7:3', 'A question inside another block — expected it in a paragraph of its own'),
    ],
    [
      'an unknown attribute',
      inText('::question{id="what-ships" name="x"}'),
      at('7:1', 'Unknown attribute of question: name — expected id'),
    ],
    [
      'an unknown widget',
      inText('::widget{name="size-crash"}'),
      at(
        '7:1',
        'Unknown widget size-crash; did you mean size-crusher? — expected one of size-crusher, stage-graph, layer-cache, image-tree, history',
      ),
    ],
    [
      'a tab on its own',
      inText(':::tab{title="Go"}\nGo.\n:::'),
      at('7:1', 'A tab on its own — expected it inside ::::tabs, which needs one colon more than its tabs'),
    ],
    [
      'a tab without title',
      inText('::::tabs\n:::tab\nGo.\n:::\n:::tab{title="Node"}\nNode.\n:::\n::::'),
      at('8:1', 'A tab without a title — expected :::tab{title="…"}'),
    ],
    [
      'one tab',
      inText('::::tabs\n:::tab{title="Go"}\nGo.\n:::\n::::'),
      at('7:1', 'Tabs with 1 tab — expected at least two'),
    ],
    [
      'words between tabs',
      inText('::::tabs\nWords.\n\n:::tab{title="Go"}\nGo.\n:::\n:::tab{title="Node"}\nNode.\n:::\n::::'),
      at('7:1', 'Something between the tabs — expected nothing but :::tab{title="…"} blocks'),
    ],
    [
      'tabs without end',
      inText('::::tabs\n:::tab{title="Go"}\nGo.\n:::\n:::tab{title="Node"}\nNode.\n:::'),
      at('7:1', 'tabs is not closed — expected a line with as many colons as it was opened with'),
    ],
    [
      'too many colons',
      inText(':::question{id="what-ships"}\n:::'),
      at('7:1', 'question with the wrong number of colons — expected ::question{…}'),
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))
})

const kinds = listNames(Object.keys(questionKinds))

describe('questions', () => {
  const at = (place: string, rest: string) => `${question}:${place} ${rest}`
  it.each([
    [
      'an unknown kind',
      edited(question, 'kind: choice', 'kind: choise'),
      at('1:7', `Unknown value of kind: choise; did you mean choice? — expected ${kinds}`),
    ],
    ['no kind', edited(question, 'kind: choice\n', ''), at('1:1', `kind is missing — expected a field kind: ${kinds}`)],
    [
      'an unknown field',
      edited(question, 'multiple: false', 'multiple: false\nshufle: false'),
      at(
        '6:1',
        'Unknown field shufle; did you mean shuffle? — expected one of kind, title, prompt, explanation, concepts, multiple, shuffle, options, parameters',
      ),
    ],
    [
      'an unknown field of an option',
      edited(question, 'text: The compiler', 'txt: The compiler'),
      at('13:5', 'Unknown field txt; did you mean text? — expected one of id, text, correct, explanation'),
    ],
    [
      'an option without explanation',
      edited(question, '    explanation: It was left behind.\n', ''),
      at('12:5', 'options[2].explanation is missing — expected a field options[2].explanation: text'),
    ],
    [
      'two right options',
      edited(question, 'correct: false', 'correct: true'),
      at('8:3', 'options: 2 options are correct — expected exactly one, since multiple is false'),
    ],
    [
      'an id twice',
      edited(question, 'id: compiler', 'id: binary'),
      at('12:9', 'options[2].id: Option 1 already has the id binary — expected an id of its own for each option'),
    ],
    [
      'an id that tells',
      edited(question, 'id: compiler', 'id: wrong-one'),
      at(
        '12:9',
        'options[2].id: This id is sent to learners and tells them the answer — expected a name for what the option says',
      ),
    ],
    [
      'an unknown concept',
      edited(question, '[final-stage]', '[stages]'),
      at('6:12', 'Unknown concept stages — expected final-stage'),
    ],
    [
      'HTML in a block of text',
      edited(question, 'Which of these is in the image?', 'Which of these\n  is <i>in</i> it?'),
      at('5:6', 'HTML is not taken: <i> — expected Markdown; code in backticks, a literal < as \\<'),
    ],
    [
      'HTML in a line',
      edited(question, 'text: The compiler', 'text: The <b>compiler</b>'),
      at('13:11', 'HTML is not taken: <b> — expected Markdown; code in backticks, a literal < as \\<'),
    ],
    [
      'a heading',
      edited(question, 'Which of these is in the image?', '## Which?'),
      at('4:3', 'A heading in a short text — expected bold words, as in **words**'),
    ],
    [
      'a link by file',
      edited(question, 'It was copied.', 'See [it](lesson.md).'),
      at(
        '11:18',
        'The link lesson.md leads nowhere from a question — expected an address from the top, as in /courses/small-images/module/lesson',
      ),
    ],
    [
      'a link to no lesson',
      edited(question, 'It was copied.', 'See [it](/courses/small-images/x/y).'),
      at(
        '11:18',
        'The link /courses/small-images/x/y leads to no lesson — expected the file of a lesson, as in ../02-name/lesson.md',
      ),
    ],
    [
      'a question in a question',
      edited(question, 'Which of these is in the image?', '::question{id="what-ships"}'),
      at('4:3', 'A question in a short text — expected it in a lesson'),
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))
})

describe('files and folders', () => {
  it.each([
    [
      'no course.yaml',
      courseFiles({ [course]: null }),
      'course.yaml:1:1 This file is missing — expected the course’s title, summary, licence, outcomes and concepts',
    ],
    [
      'no module.yaml',
      courseFiles({ [module]: null }),
      '01-bloat/module.yaml:1:1 This file is missing — expected the module’s title and summary',
    ],
    [
      'no lesson.md',
      courseFiles({ [lesson]: null }),
      '01-bloat/01-bytes/lesson.md:1:1 This file is missing — expected the lesson’s text',
    ],
    [
      'no module',
      new Map([[course, courseFiles().get(course) ?? '']]),
      'course.yaml:1:1 The course has no module — expected a folder such as 01-first-steps beside this file',
    ],
    [
      'no lesson',
      courseFiles({ '02-x/module.yaml': 'title: X\nsummary: Y' }),
      '02-x/module.yaml:1:1 The module has no lesson — expected a folder such as 01-first-lesson beside this file',
    ],
    [
      'a folder without a number',
      courseFiles({ 'bloat/module.yaml': '' }),
      'bloat/module.yaml:1:1 The folder bloat has no place in a course — expected a number and a name, as in 01-first-steps',
    ],
    [
      'a name with capitals',
      courseFiles({ '02-Stages/module.yaml': '' }),
      '02-Stages/module.yaml:1:1 The folder 02-Stages has no place in a course — expected a number and a name, as in 01-first-steps',
    ],
    [
      'a key twice',
      courseFiles({ '01-bloat/03-bytes/lesson.md': '' }),
      '01-bloat/03-bytes/:1:1 Two folders have the key bytes — expected another name behind the number',
    ],
    [
      'a number twice',
      courseFiles({ '01-bloat/02-more/lesson.md': '' }),
      '01-bloat/02-more/:1:1 Two folders have the number 2 — expected a number of its own, which gives its place in the order',
    ],
    [
      'an unknown file of a lesson',
      courseFiles({ '01-bloat/01-bytes/why.yaml': '' }),
      '01-bloat/01-bytes/why.yaml:1:1 Unknown file why.yaml — expected lesson.md or quiz.yaml, or a question such as what-ships.question.yaml',
    ],
    [
      'an unknown file of a course',
      courseFiles({ 'notes.txt': '' }),
      'notes.txt:1:1 Unknown file notes.txt — expected course.yaml',
    ],
    [
      'a folder in a lesson',
      courseFiles({ '01-bloat/01-bytes/more/lesson.md': '' }),
      '01-bloat/01-bytes/more/lesson.md:1:1 Nothing is read this deep — expected files of a lesson beside its lesson.md',
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))

  it('a folder whose name is no address is named', async () => {
    expect(await problemsOf(courseFiles(), 'Small Images')).toEqual([
      'course.yaml:1:1 The folder’s name Small Images cannot be an address — expected lower-case words joined by hyphens',
    ])
  })
})

describe('several faults', () => {
  it('are all found, in the order of files and lines, and leave no course', async () => {
    const files = courseFiles({
      [course]: 'titel: X\n',
      [second]: '---\ntitle: Layers\nsummary: A\n---\n\n<b>\n\n[x](#y)\n\n::quiz\n',
    })
    const result = await compileCourse('small-images', files)
    expect(result).not.toHaveProperty('course')
    const places = (result.ok ? [] : result.problems).map(({ file, line }) => `${file}:${line}`)
    expect(places).toEqual([
      `${second}:6`,
      `${second}:8`,
      `${second}:10`,
      ...Array.from({ length: 6 }, () => 'course.yaml:1'),
    ])
  })
})
