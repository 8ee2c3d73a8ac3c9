import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'

describe('what BuildKit refuses in an instruction', () => {
  it.each([
    ['FROM', 'FROM requires either one or three arguments'],
    ['FROM a b', 'FROM requires either one or three arguments'],
    ['FROM a is b', 'FROM requires either one or three arguments'],
    ['FROM a AS 1b', 'invalid name for build stage: "1b", name can\'t start with a number or contain symbols'],
    ['FROM --platfrom=x a', 'unknown flag: --platfrom (did you mean platform?)'],
    ['RUN --mount type=cache a', 'missing a value on flag: --mount'],
    ['RUN --network=off a', 'invalid network mode "off"'],
    ['RUN --network=none --network=host a', 'duplicate flag specified: --network'],
    ['RUN --security=none a', 'security "none" is not valid'],
    ['RUN --mount=from=$a,target=/x a', "'from' doesn't support variable expansion, define alias stage instead"],
    ['RUN --mount= a', 'failed to parse csv mounts: EOF'],
    [`RUN --mount='a"b' a`, 'failed to parse csv mounts: parse error on line 1, column 2: bare " in non-quoted-field'],
    ['RUN --device=a,b c', "invalid field 'b' must be a key=value pair"],
    ['COPY a', 'COPY requires at least two arguments, but only one was provided. Destination could not be determined'],
    ['COPY --link=maybe a b', 'expecting boolean value for flag --link, not: maybe'],
    ['COPY --link= a b', 'missing a value on flag: --link'],
    ['ADD --from=x a b', 'unknown flag: --from'],
    ['ENV', 'ENV requires at least one argument'],
    ['ENV =a', 'ENV names can not be blank'],
    ['ENV --x a=b', 'unknown flag: --x'],
    ['ARG', 'ARG requires at least one argument'],
    ['ARG a =b', 'ARG names can not be blank'],
    ['LABEL', 'LABEL requires at least one argument'],
    ['MAINTAINER', 'MAINTAINER requires exactly one argument'],
    ['USER', 'USER requires exactly one argument'],
    ['WORKDIR', 'WORKDIR requires exactly one argument'],
    ['STOPSIGNAL', 'STOPSIGNAL requires exactly one argument'],
    ['EXPOSE', 'EXPOSE requires at least one argument'],
    ['VOLUME', 'VOLUME requires at least one argument'],
    ['VOLUME ["a", " "]', 'VOLUME specified can not be an empty string'],
    ['SHELL sh -c', 'SHELL requires the arguments to be in JSON form'],
    ['SHELL []', 'SHELL requires at least one argument'],
    ['CMD --x a', 'unknown flag: --x'],
    ['ONBUILD', 'ONBUILD requires at least one argument'],
    ['ONBUILD ONBUILD RUN a', "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ['ONBUILD from a', "FROM isn't allowed as an ONBUILD trigger"],
    ['HEALTHCHECK', 'HEALTHCHECK requires at least one argument'],
    ['HEALTHCHECK NONE a', 'HEALTHCHECK NONE takes no arguments'],
    ['HEALTHCHECK curl', 'Unknown type "CURL" in HEALTHCHECK (try CMD)'],
    ['HEALTHCHECK CMD', 'Missing command after HEALTHCHECK CMD'],
    ['HEALTHCHECK --interval=5 CMD a', 'time: missing unit in duration "5"'],
    ['HEALTHCHECK --interval=1us CMD a', 'Interval "interval" cannot be less than 1ms'],
    ['HEALTHCHECK --timeout=5x CMD a', 'time: unknown unit "x" in duration "5x"'],
    ['HEALTHCHECK --retries=no CMD a', 'strconv.ParseInt: parsing "no": invalid syntax'],
    ['HEALTHCHECK --retries=-1 CMD a', '--retries cannot be negative (-1)'],
    ['FRM a', 'unknown instruction: FRM (did you mean FROM?)'],
    ['frm a', 'unknown instruction: frm (did you mean from?)'],
    ['WRONG a', 'unknown instruction: WRONG'],
  ])('%s', (line, message) => {
    const { refusal } = parse(`FROM scratch\n${line}\n`)
    expect(refusal).toMatchObject({
      phase: 'instruction',
      message: `dockerfile parse error on line 2: ${message}`,
      reason: message,
      firstLine: 2,
    })
  })

  it.each([
    'ARG --any a',
    'STOPSIGNAL --any 9',
    'HEALTHCHECK --any NONE',
    'RUN',
    'RUN --mount=target=/a --mount=target=/b c',
    'CMD',
    'CMD [a, "b"]',
    'COPY [a b] /c',
    'ENTRYPOINT []',
    'FROM a aS b',
  ])('not %s', (line) => {
    expect(parse(`FROM scratch\n${line}\n`).findings).toEqual([])
  })
})

describe('what BuildKit refuses before it looks at any instruction', () => {
  const tooLong = `LABEL a=${'x'.repeat(65_528)}`

  it.each([
    ['an empty file', '', 'file with no instructions', 0],
    ['comments only', '# a\n\n', 'file with no instructions', 2],
    ['ENV without a value', 'ENV a', 'ENV must have two arguments', 1],
    [
      'a pair without its sign',
      'FROM a\nLABEL b=c d',
      'Syntax error - can\'t find = in "d". Must be of the form: name=value',
      2,
    ],
    [
      'an array with a number',
      'CMD ["a", 1]',
      'when using JSON array syntax, arrays must be comprised of strings only',
      1,
    ],
    ['a trigger', 'ONBUILD ENV a', 'ENV must have two arguments', 1],
    ['an escape character', '# escape=x\nFROM a', "invalid escape token 'x' does not match ` or \\", 0],
    [
      'a directive twice',
      '# escape=`\n# syntax=a\n# escape=`\nFROM a',
      'only one escape parser directive can be used',
      2,
    ],
    ['an opener', 'FROM a\nRUN <<EOF', 'unterminated heredoc', 2],
    ['a long line', `FROM a\n${tooLong}\n`, 'dockerfile line greater than max allowed size of 65535', 1],
    ['a long first line', `${tooLong}\n`, 'file with no instructions', 0],
    ['what is above a long line', `ENV a\n${tooLong}`, 'ENV must have two arguments', 1],
    [
      'a long line, not what is below',
      `FROM a\n${tooLong}\nENV a`,
      'dockerfile line greater than max allowed size of 65535',
      1,
    ],
  ])('%s', (_, text, message, line) => {
    expect(parse(text).refusal).toMatchObject({ phase: 'parse', message, firstLine: line })
  })

  it('comes before what is wrong in an earlier instruction', () => {
    const { refusal, findings } = parse('FROM a b\nENV c')
    expect(refusal?.message).toBe('ENV must have two arguments')
    expect(findings.map(({ code }) => code)).toEqual(['missing-value', 'invalid-instruction'])
  })

  it('lets a line pass that just fits', () => {
    expect(parse(`FROM a\n${tooLong.slice(1)}\n`).refusal?.code).toBe('unknown-instruction')
    expect(parse(`FROM a\nLABEL a=${'é'.repeat(32_763)}x\n`).refusal).toBeNull()
    expect(parse(`FROM a\nLABEL a=${'é'.repeat(32_764)}\n`).refusal?.code).toBe('line-too-long')
  })
})

describe('what stands outside of a stage', () => {
  it('is refused where it stands', () => {
    expect(parse('ARG a\nRUN b\nFROM c').refusal).toMatchObject({
      message: 'no build stage in current context',
      firstLine: 2,
    })
  })
})

describe('a blank line in a continued one', () => {
  it('is only mentioned', () => {
    const { refusal, findings } = parse('FROM a\nRUN b \\\n\n  c\n')
    expect(refusal).toBeNull()
    expect(findings).toMatchObject([
      { severity: 'warning', message: 'Empty continuation line found in: RUN b   c', firstLine: 4, start: 15, end: 15 },
    ])
  })
})
