import { describe, expect, test } from 'vitest'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { buildkitChecks } from './all.ts'
import { reportAsBuildkit } from './buildkit-report.ts'
import type { BuildkitReport } from './buildkit-report.ts'
import type { BuildkitCheckOptions } from './run-checks.ts'

function report(text: string, options: BuildkitCheckOptions & { readonly target?: string } = {}): BuildkitReport {
  return reportAsBuildkit(plan(parse(text), options), options)
}

function summary(text: string, options?: BuildkitCheckOptions & { readonly target?: string }): readonly string[] {
  const { warnings, error } = report(text, options)
  return [
    ...warnings.map(({ rule, ranges }) => `${ranges[0]?.start} ${rule}`),
    ...(error === null ? [] : [error.message]),
  ]
}

test('there are 22 checks', () => {
  expect(buildkitChecks).toHaveLength(22)
})

describe('# check= for the file', () => {
  test.each([
    ['# check=skip=FromAsCasing\nFROM a as b\nENV A 1', ['3 LegacyKeyValueFormat']],
    ['# check=skip=all\nFROM a as b\nENV A 1', []],
    ['# check=skip=X, FromAsCasing\nFROM a as b', ['2 FromAsCasing']],
    ['# check=skip=X,FromAsCasing;error=true\nFROM a as b', []],
    [
      '# check=error=true\nFROM a as b\nENV A 1',
      [
        '2 FromAsCasing',
        '3 LegacyKeyValueFormat',
        'lint violation found for rules: FromAsCasing, LegacyKeyValueFormat',
      ],
    ],
    ['# check=error=false\nFROM a as b', ['2 FromAsCasing']],
    ['# check=skip\nFROM a as b', ['failed to parse check options: invalid check option "skip"']],
    ['# check=stop=all\nFROM a as b', ['failed to parse check options: invalid check option "stop"']],
    [
      '# check=error=maybe\nFROM a as b',
      [
        'failed to parse check options: failed to parse check option "error=maybe": strconv.ParseBool: parsing "maybe": invalid syntax',
      ],
    ],
    ['FROM a as b\n# check=skip=all', ['1 FromAsCasing']],
  ])('%j', (text, expected) => {
    expect(summary(text)).toEqual(expected)
  })

  test('gives way to the one that the build is given', () => {
    expect(summary('# check=skip=all\nFROM a as b', { check: 'error=true' })).toEqual([
      '2 FromAsCasing',
      'lint violation found for rules: FromAsCasing',
    ])
    expect(summary('# check=error=true\nFROM a as b', { check: 'skip=all' })).toEqual([])
  })
})

describe('# check= for one instruction', () => {
  test.each([
    ['FROM a\n# check=skip=LegacyKeyValueFormat\nENV A 1\nENV B 2', ['4 LegacyKeyValueFormat']],
    ['FROM a\n# check=skip=all // it is old\n# more\nENV A 1', []],
    ['FROM a\n# check=skip=LegacyKeyValueFormat\n#\nENV A 1', ['4 LegacyKeyValueFormat']],
    ['FROM a\n# check=nonsense\nENV A 1', ['3 LegacyKeyValueFormat']],
    ['FROM a\n# check=skip=DuplicateStageName\nFROM b AS x\nFROM c AS x', ['4 DuplicateStageName']],
  ])('%j', (text, expected) => {
    expect(summary(text)).toEqual(expected)
  })
})

describe('what comes after a problem says nothing', () => {
  test.each([
    [
      'FROM a as b\nMAINTAINER x\nNOPE\nMAINTAINER y',
      [
        '1 FromAsCasing',
        '2 MaintainerDeprecated',
        'dockerfile parse error on line 3: unknown instruction: NOPE (did you mean COPY?)',
      ],
    ],
    ['FROM a as b\nRUN <<EOF\n', ['unterminated heredoc']],
    [
      'FROM a as b\nENV A 1\nFROM $x',
      ['1 FromAsCasing', '3 InvalidDefaultArgInFrom', '3 UndefinedArgInFrom', 'base name ($x) should not be blank'],
    ],
    [
      'FROM a\nENV A 1\nUSER $x\nSTOPSIGNAL $y\nENV B 2',
      ['2 LegacyKeyValueFormat', '3 UndefinedVar', '4 UndefinedVar', 'invalid signal: '],
    ],
    ['FROM a\nCOPY --from=9 a b\nENV A 1', ['invalid stage index 9']],
  ])('%j', (text, expected) => {
    expect(summary(text)).toEqual(expected)
  })
})

describe('which stages are checked', () => {
  const text = 'FROM a AS one\nENV A 1\nFROM b AS two\nENV B 2\nSTOPSIGNAL x\nFROM one'

  test.each([
    [{}, ['2 LegacyKeyValueFormat', '4 LegacyKeyValueFormat', 'invalid signal: x']],
    [{ scope: 'needed' }, ['2 LegacyKeyValueFormat']],
    [{ target: 'one' }, ['2 LegacyKeyValueFormat']],
    [{ scope: 'needed', target: 'two' }, ['4 LegacyKeyValueFormat', 'invalid signal: x']],
  ] as const)('%j', (options, expected) => {
    expect(summary(text, options)).toEqual(expected)
  })
})

test('a report has a range for each line, and a check merges them', () => {
  const text = 'FROM x AS a\nCOPY --from=b \\\n a b\nFROM x AS b\nCOPY --from=a a b'
  const lines = (scope: 'all' | 'needed') => report(text, { scope }).error?.ranges?.map(({ start }) => start)
  expect(lines('needed')).toEqual([2, 3, 5])
  expect(lines('all')).toEqual([2, 3, 5])
  const twice = 'FROM --platform=a/b/c/d x'
  expect(report(twice, { scope: 'needed' }).error?.ranges).toHaveLength(2)
  expect(report(twice).error?.ranges).toHaveLength(1)
})

test('what a base image brings in is marked where it is brought in', () => {
  const planned = plan(parse('FROM alpine\nFROM base'), { images: { base: { config: { OnBuild: ['ENV A 1'] } } } })
  expect(reportAsBuildkit(planned).warnings).toMatchObject([{ rule: 'LegacyKeyValueFormat', ranges: [{ start: 2 }] }])
})
