import { describe, expect, test } from 'vitest'
import { runWith } from '../test-io.ts'

const PROJECT = {
  Dockerfile: 'FROM alpine:3.20\nADD größe.js /srv/\nUSER 1000\n',
  'sub folder/Dockerfile': 'FROM alpine:3.20\nRUN echo 文件 && cd /x, y:z\nADD a b /\nUSER 1000\n',
}

async function report(format: string, args: readonly string[] = ['.'], files: Record<string, string> = PROJECT) {
  const { stdout } = await runWith(['check', ...args, '--format', format], { files })
  return stdout
}

describe('text', () => {
  test('shows the place, the line and what is wrong in it', async () => {
    expect(await report('text', ['Dockerfile']))
      .toBe(`Dockerfile:2:1 warning: Use COPY: nothing here is fetched or unpacked. (prefer-copy)
  2 | ADD größe.js /srv/
    | ^^^^^^^^^^^^^^^^^^
  Fix (--fix): Use COPY

1 warning in 1 file.
`)
  })

  test('says that there is nothing', async () => {
    expect(await report('text', ['Dockerfile'], { Dockerfile: 'FROM scratch\nUSER 1000\n' })).toBe(
      'Nothing found in 1 file.\n',
    )
  })

  test('is coloured only for somebody who looks', async () => {
    const plain = await runWith(['check', '.'], { files: PROJECT })
    const coloured = await runWith(['check', '.'], { files: PROJECT, hasColour: true })
    expect(coloured.stdout).toContain('\u001b[33mwarning:\u001b[0m')
    // oxlint-disable-next-line no-control-regex
    expect(coloured.stdout.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.stdout)
  })

  test('lets no file write to the terminal what it likes', async () => {
    const stdout = await report('text', ['-'], {})
    const evil = await runWith(['check', '-'], { stdin: 'FROM \u001b[2Ja\nFROM "\u202eb\u001b]0;x\u0007"\n' })
    // oxlint-disable-next-line no-control-regex
    expect(stdout + evil.stdout).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]/)
  })
})

test('github escapes what its commands would take for their own', async () => {
  const files = { 'a,b:c%/Dockerfile': 'FROM scratch\nF%O x\n' }
  const { stdout } = await runWith(['check', '.', '--format', 'github'], { files })
  expect(stdout).toBe(
    '::error file=a%2Cb%3Ac%25/Dockerfile,line=2,endLine=2,col=1,endColumn=4,title=cannot-parse::' +
      'unknown instruction: F%25O (did you mean FROM?)\n',
  )
})

test('json gives places, fixes and counts', async () => {
  const { files, counts, version } = JSON.parse(await report('json', ['Dockerfile']))
  expect({ version, counts }).toEqual({ version: 1, counts: { error: 0, warning: 1, info: 0, style: 0 } })
  expect(files).toEqual([
    {
      path: 'Dockerfile',
      fixed: [],
      findings: [
        {
          rule: 'prefer-copy',
          severity: 'warning',
          message: 'Use COPY: nothing here is fetched or unpacked.',
          doubt: null,
          firstLine: 2,
          lastLine: 2,
          start: { offset: 17, line: 2, column: 1 },
          end: { offset: 35, line: 2, column: 19 },
          fix: {
            title: 'Use COPY',
            isSafe: true,
            edits: [
              {
                start: { offset: 17, line: 2, column: 1 },
                end: { offset: 20, line: 2, column: 4 },
                newText: 'COPY',
              },
            ],
          },
        },
      ],
    },
  ])
})

test('a byte order mark is no column', async () => {
  const { stdout } = await runWith(['check', '-'], { stdin: '\ufeffFROM alpine:3.20 as b\nUSER 1\n' })
  expect(stdout).toContain('<stdin>:1:18 style:')
  expect(stdout).toContain('1 | FROM alpine:3.20 as b\n    |                  ^^\n')
})

describe('sarif', () => {
  interface Result {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly level: string
    readonly partialFingerprints: { readonly primaryLocationLineHash: string }
    readonly locations: readonly unknown[]
    readonly fixes?: readonly unknown[]
  }

  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
        readonly results: readonly Result[]
      },
    ]
  }

  async function runOf(files: Record<string, string>): Promise<Log['runs'][0]> {
    const log = JSON.parse(await report('sarif', ['.'], files)) as Log
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] })
    return log.runs[0]
  }

  test('gives each result its rule, place and fix', async () => {
    const { tool, results } = await runOf(PROJECT)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    const result = results.findLast(({ ruleId }) => ruleId === 'prefer-copy')
    const artifactLocation = { uri: 'sub%20folder/Dockerfile', uriBaseId: '%SRCROOT%' }
    expect(result).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 10 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 4 },
                  insertedContent: { text: 'COPY' },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  test('knows a finding again where lines have moved, and tells it from its like', async () => {
    const fingerprintsOf = async (text: string) => {
      const { results } = await runOf({ Dockerfile: text })
      const found = results.filter(({ ruleId }) => ruleId === 'prefer-copy')
      return found.map((result) => result.partialFingerprints.primaryLocationLineHash)
    }
    const before = await fingerprintsOf('FROM alpine:3.20\nADD a /\nADD a /\nADD b /\n')
    expect(new Set(before).size).toBe(3)
    expect(await fingerprintsOf('# why\n\nFROM alpine:3.20\nENV A=1\nADD a /\n\nADD a  /\nADD b /\n')).toEqual(
      expect.arrayContaining(before.filter((_, index) => index !== 1)),
    )
  })
})
