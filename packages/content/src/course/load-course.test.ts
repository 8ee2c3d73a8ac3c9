import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { courseFiles, edited, paths } from '../testing/course-files.ts'
import { compileCourse } from './compile-course.ts'
import { loadCourse } from './load-course.ts'
import type { LoadedCourse } from './loaded-course.ts'

const bundled = fileURLToPath(new URL('../../courses/multi-stage-builds', import.meta.url))

async function load(files: ReadonlyMap<string, string>): Promise<LoadedCourse> {
  const result = await compileCourse('small-images', files)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result.course
}

describe('the bundled course', () => {
  it('has no problems, and is the same each time it is loaded', { timeout: 60_000 }, async () => {
    const [first, second] = [await loadCourse(bundled), await loadCourse(bundled)]
    expect(first.ok ? [] : first.problems.map(formatProblem)).toEqual([])
    expect(second).toEqual(first)
  })
})

describe('a loaded course', () => {
  it('holds its items in the order they are read, by keys without numbers', async () => {
    const { items } = await load(courseFiles())
    expect(items.map(({ kind, key, parentKey }) => [kind, key, parentKey])).toEqual([
      ['module', 'bloat', null],
      ['lesson', 'bloat/bytes', 'bloat'],
      ['question', 'bloat/bytes/what-ships', 'bloat/bytes'],
      ['lesson', 'bloat/layers', 'bloat'],
    ])
  })

  it('has lessons ready to show, split where questions stand', async () => {
    const { items } = await load(courseFiles())
    expect(items[1]?.rendered).toEqual({
      summary: 'Where they come from.',
      minutes: 1,
      headings: [{ id: 'the-base', text: 'The base', depth: 2 }],
      blocks: [
        {
          kind: 'html',
          html: '<p>Where do they come from?</p><h2 id="the-base"><a class="anchor" href="#the-base">The base</a></h2><p>From there.</p>',
        },
        { kind: 'question', key: 'bloat/bytes/what-ships' },
      ],
    })
  })

  it('has links that lead to pages', async () => {
    const { items } = await load(courseFiles())
    expect(JSON.stringify(items[3]?.rendered)).toContain('href=\\"/courses/small-images/bloat/bytes#the-base\\"')
  })

  it('has widgets with their settings', async () => {
    const { items } = await load(
      edited(paths.lesson, 'From there.', '::widget{name="size-crusher" base="golang:1.22" id="x"}'),
    )
    const blocks = [{ kind: 'widget', name: 'size-crusher', props: { base: 'golang:1.22', id: 'x' } }]
    expect(items[1]?.rendered).toHaveProperty('blocks', expect.arrayContaining(blocks))
  })

  it('has questions as their authors wrote them, defaults filled in', async () => {
    const { items } = await load(courseFiles())
    expect(items[2]?.source).toMatchObject({ kind: 'choice', shuffle: true, concepts: ['final-stage'] })
    expect(items[2]?.rendered).toEqual({})
  })

  it('says what it is about', async () => {
    const { slug, title, metadata } = await load(courseFiles())
    expect([slug, title]).toEqual(['small-images', 'Small images'])
    expect(metadata).toEqual({
      outcomes: ['Know what ships'],
      minutes: 3,
      licence: 'Apache-2.0',
      concepts: [{ id: 'final-stage', title: 'Only the final stage ships' }],
    })
  })

  it('puts modules and lessons in the order of their numbers, not of their names', async () => {
    const moved = new Map([...courseFiles()].map(([path, text]) => [path.replace('02-layers', '0-layers'), text]))
    expect((await load(moved)).items.map(({ key }) => key)).toEqual([
      'bloat',
      'bloat/layers',
      'bloat/bytes',
      'bloat/bytes/what-ships',
    ])
  })
})

describe('hashes', () => {
  const changedKeys = async (files: ReadonlyMap<string, string>): Promise<readonly string[]> => {
    const [before, after] = [await load(courseFiles()), await load(files)]
    const known = new Map(before.items.map(({ key, hash }) => [key, hash]))
    const changed = after.items.filter(({ key, hash }) => known.get(key) !== hash).map(({ key }) => key)
    return before.hash === after.hash ? changed : ['the course', ...changed]
  }

  it.each([
    ['nothing', courseFiles(), []],
    [
      'the order of fields',
      edited(
        paths.module,
        'title: Bloat\nsummary: Where it comes from.',
        'summary: Where it comes from.\ntitle: Bloat',
      ),
      [],
    ],
    ['a comment', edited(paths.module, 'title: Bloat', '# Draft\ntitle: Bloat'), []],
    ['line ends at the end of a lesson', edited(paths.second, '#the-base).\n', '#the-base).\n\n\n'), []],
    ['a word of a lesson', edited(paths.lesson, 'From there.', 'From here.'), ['the course', 'bloat/bytes']],
    [
      'a word of a question',
      edited(paths.question, 'The binary', 'The program'),
      ['the course', 'bloat/bytes/what-ships'],
    ],
    ['the title of a module', edited(paths.module, 'Bloat', 'Fat'), ['the course', 'bloat']],
    ['the summary of the course', edited(paths.course, 'Ship what runs.', 'Ship less.'), ['the course']],
  ])('after a change of %s', async (_name, files, keys) => expect(await changedKeys(files)).toEqual(keys))

  it('of the course change with the order of its lessons, those of the lessons do not', async () => {
    const moved = new Map([...courseFiles()].map(([path, text]) => [path.replace('02-layers', '00-layers'), text]))
    expect(await changedKeys(moved)).toEqual(['the course'])
  })
})

describe('a folder', () => {
  let folder = ''
  const write = async (name: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<string> => {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true })
      await writeFile(join(folder, name, path), content)
    }
    return join(folder, name)
  }
  const problemsIn = async (path: string): Promise<readonly string[]> => {
    const result = await loadCourse(path)
    return result.ok ? [] : result.problems.map(formatProblem)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stagecraft-course-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is read whole, whatever ends its lines, hidden files left out', async () => {
    const files = new Map([...courseFiles()].map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]))
    const path = await write('small-images', new Map([...files, ['.draft', '?'], ['_notes/idea.txt', '?']]))
    expect(await loadCourse(path)).toEqual({ ok: true, course: await load(courseFiles()) })
  })

  it('that is not there is a problem', async () => {
    const [problem] = await problemsIn(join(folder, 'nowhere'))
    expect(problem).toMatch(/^\.:1:1 There is no folder .*nowhere — expected the folder of a course$/)
  })

  it('must hold texts, of a size that people write, and no links', async () => {
    const question = paths.question.replace('what-ships', 'large')
    const files = new Map<string, string | Uint8Array>([
      ...courseFiles(),
      [paths.second, new Uint8Array([0xff, 0xfe])],
      [question, 'x'.repeat(1_000_001)],
    ])
    const path = await write('broken', files)
    await symlink('/etc/hostname', join(path, 'linked.yaml'))
    expect(await problemsIn(path)).toEqual([
      `${question}:1:1 The file has 1000001 bytes — expected at most 1000000`,
      `${paths.second}:1:1 The file is no text — expected UTF-8`,
      'linked.yaml:1:1 This is no file of its own — expected a plain file, not a link',
    ])
  })
})
