import { describe, expect, it } from 'vitest'
import { createLineIndex } from '../text/line-index.ts'
import { dump } from './dump.ts'
import type { Instruction } from './instructions/types.ts'
import { parse } from './parse.ts'

function first(text: string): Instruction {
  const [instruction] = parse(text).instructions
  if (instruction === undefined) throw new Error('The text has no instruction.')
  return instruction
}

describe('splitting a file into instructions', () => {
  it.each([
    ['one line each', 'FROM a\nRUN b\n', '(from "a")\n(run "b")'],
    ['no line feed at the end', 'FROM a', '(from "a")'],
    ['a carriage return before the line feed', 'FROM a\r\nRUN b\r\n', '(from "a")\n(run "b")'],
    ['a byte order mark', '\ufeffFROM a', '(from "a")'],
    ['spaces around', '  FROM \t a  ', '(from "a")'],
    ['a continued line', 'RUN a \\\n  b', '(run "a   b")'],
    ['blanks behind the escape character', 'RUN a \\ \t\nb', '(run "a b")'],
    ['an escape character that is escaped', 'RUN a \\\\\nRUN b', '(run "a \\\\\\\\")\n(run "b")'],
    ['a comment in between', 'RUN a \\\n  # why\n  b', '(run "a   b")'],
    ['a blank line in between', 'RUN a \\\n\n  b', '(run "a   b")'],
    ['an escape character at the very end', 'RUN a \\', '(run "a")'],
    ['an escape character alone on the first line', '\\\nRUN a', '(run "a")'],
    ['a hash in the middle', 'RUN a # b', '(run "a # b")'],
    ['another escape character', '# escape=`\nRUN a `\nb\\\nRUN c', '(run "a b\\\\")\n(run "c")'],
    ['an unknown keyword', 'FRON a', '(fron "")'],
    ['a chain of triggers', 'ONBUILD ONBUILD RUN a', '(onbuild (onbuild (run "a")))'],
  ])('%s', (_, text, expected) => {
    expect(dump(parse(text))).toBe(expected)
  })

  it.each([
    ['FROM a\n\nRUN b', [1, 1], [3, 3]],
    ['RUN a \\\n# why\n\n b\nRUN c', [1, 4], [5, 5]],
    ['RUN <<A <<B\na\nA\nb\nB\nRUN c', [1, 5], [6, 6]],
    ['RUN a \\\n\n\n', [1, 3]],
  ] as const)('knows the lines of %j', (text, ...lines) => {
    const { instructions } = parse(text)
    expect(instructions.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual(lines)
    const index = createLineIndex(text)
    const lineAt = (offset: number) => index.positionAt(offset).line
    expect(instructions.map(({ start, end }) => [lineAt(start), lineAt(end)])).toEqual(lines)
  })

  it('gives each instruction the comments above it, up to an empty one', () => {
    const { instructions } = parse('# syntax=a\n# one\n#\n# two\n\n#three\nFROM a\nRUN b')
    expect(instructions.map(({ commentsAbove }) => commentsAbove)).toEqual([['two', 'three'], []])
  })
})

describe('directives', () => {
  it.each([
    ['# syntax=docker/dockerfile:1', 'syntax', 'docker/dockerfile:1'],
    ['#syntax = a b ', 'syntax', 'a b'],
    ['# Escape=`', 'escape', '`'],
    ['  # check=skip=all', 'check', 'skip=all'],
    ['# check=error=true  \t', 'check', 'error=true'],
  ])('%s', (text, name, value) => {
    expect(parse(text).directives).toMatchObject([{ name, value: { value } }])
  })

  it.each([
    ['after a comment', '# a comment\n# escape=`'],
    ['after a blank line', '\n# escape=`'],
    ['after an instruction', 'FROM a\n# escape=`'],
    ['after an unknown one', '# unknown=1\n# escape=`'],
    ['with nothing behind the equals sign', '# escape='],
    ['in two words', '# esc ape=`'],
  ])('there are none %s', (_, text) => {
    const { directives, escape, comments } = parse(text)
    expect({ directives, escape }).toEqual({ directives: [], escape: '\\' })
    expect(comments.length).toBeGreaterThan(0)
  })
})

describe('here-documents', () => {
  it('know what their opener says', () => {
    expect(first('RUN 3<<-"E O" sh\n\tbody\n\tE O\n').heredocs[0]).toMatchObject({
      name: 'E O',
      fileDescriptor: 3,
      expands: false,
      chomps: true,
      content: '\tbody\n',
      opener: { start: 4, end: 13 },
      body: { start: 17, end: 23 },
      terminator: { start: 24, end: 27 },
    })
  })

  it.each([
    ['in quotes', 'RUN echo "<<EOF"'],
    ['in an instruction that takes none', 'CMD cat <<EOF'],
    ['in a JSON array', 'RUN ["cat", "<<EOF"]'],
    ['with three angles', 'RUN cat <<<EOF'],
    ['without a name', 'RUN cat <<'],
    ['where a quote is not closed', "RUN it's <<EOF"],
  ])('are none %s', (_, text) => {
    expect(first(`${text}\nEOF`).heredocs).toEqual([])
  })

  it('take no line of the file if they are not terminated', () => {
    const { instructions, refusal } = parse('FROM a\nRUN <<EOF\necho\nUSER b')
    expect(instructions.map(({ kind }) => kind)).toEqual(['FROM', 'RUN', 'UNKNOWN', 'USER'])
    expect(refusal).toMatchObject({ message: 'unterminated heredoc', firstLine: 2, lastLine: 4 })
  })

  it('give their content to COPY without the tabs that <<- takes off', () => {
    const copy = first('COPY <<-a.sh b /x\n\t\techo\n  \tkept\n\ta.sh\n')
    expect(copy).toMatchObject({
      kind: 'COPY',
      sources: [
        { kind: 'heredoc', name: 'a.sh', content: 'echo\n  \tkept\n', expands: true },
        { kind: 'path', word: { value: 'b' } },
      ],
      destination: { value: '/x' },
    })
  })
})

describe('spans', () => {
  it('lead back to the text through continuations', () => {
    const text = 'COPY --from=bu\\\nild a\\\n# why\nb /srv/'
    const copy = first(text)
    expect(copy.words.map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['ab', 'a\\\n# why\nb'],
      ['/srv/', '/srv/'],
    ])
    expect(copy.flags.map(({ value, valueSpan }) => [value, text.slice(valueSpan?.start, valueSpan?.end)])).toEqual([
      ['build', 'bu\\\nild'],
    ])
  })

  it('cover the quotes of an array, and the value is what they mean', () => {
    const text = 'CMD ["a\\n", "b"]'
    expect(first(text).words.map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['a\n', '"a\\n"'],
      ['b', '"b"'],
    ])
  })

  it('tell the fields of a mount apart', () => {
    const text = 'RUN --mount=type=cache,target=/x make'
    expect(first(text)).toMatchObject({
      mounts: [
        {
          fields: [
            { key: 'type', value: 'cache', start: 12, end: 22 },
            { key: 'target', value: '/x', start: 23, end: 32 },
          ],
        },
      ],
    })
  })
})

describe('flags', () => {
  it.each([
    ['COPY --a --b=c d e', ['--a', '--b=c']],
    ['COPY --a="b c"\\ d e f', ['--a=b c d']],
    ['COPY --a -- --b /x', ['--a']],
    ['COPY a --b /x', []],
    ['COPY --chown=ü a b', ['--chown=Ã¼']],
  ])('%s', (text, flags) => {
    const written = first(text).flags.map(({ name, value }) => `--${name}${value === null ? '' : `=${value}`}`)
    expect(written).toEqual(flags)
  })
})

describe('characters that BuildKit takes apart', () => {
  it.each([
    ['HEALTHCHECK CMD\u00a0curl', '(healthcheck "CMD\\xc2" "curl")'],
    ['COPY --from=à b c', '(copy ["--from=Ã"] "b" "c")'],
    ['USER\u00a0a', '(user\u00a0a "")'],
    ['CMD ["\\ud83d\\ude00", "\\ud800"]', '(cmd "😀" "\ufffd")'],
    ['CMD [1e999]', '(cmd "[1e999]")'],
  ])('%j', (text, expected) => {
    expect(dump(parse(text))).toBe(expected)
  })
})

describe('stages', () => {
  it('hold what follows their FROM', () => {
    const { globalArgs, stages } = parse(
      'ARG a\n# Build compiles\nFROM a AS Build\n# build compiles it\nFROM b as build\nRUN c\nFROM c',
    )
    expect(globalArgs).toHaveLength(1)
    expect(stages.map(({ name, description, instructions }) => [name, description, instructions.length])).toEqual([
      ['build', '', 0],
      ['build', 'compiles it', 1],
      [null, '', 0],
    ])
  })
})
