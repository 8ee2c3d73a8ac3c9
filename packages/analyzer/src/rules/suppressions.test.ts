import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { check } from './check.ts'

function linesOf(text: string, rule = 'prefer-copy'): readonly number[] {
  return check(parse(text)).flatMap((finding) => (finding.rule === rule ? [finding.firstLine] : []))
}

describe('what a file silences', () => {
  test.each([
    ['FROM a\nADD x /\nADD y /', [2, 3]],
    ['FROM a\n# stagecraft ignore=prefer-copy\nADD x /\nADD y /', [4]],
    ['FROM a\n# stagecraft ignore=prefer-copy because it must stay\n# and more\n\nADD x /', []],
    ['FROM a\nADD \\\n# stagecraft ignore=prefer-copy\n x /', []],
    ['FROM a\n# stagecraft ignore=other, PREFER-copy\nADD x /', []],
    ['FROM a\n# stagecraft ignore=all\nADD x /\nADD y /', [4]],
    ['FROM a\n# hadolint ignore=DL3006,DL3020\nADD x /', []],
    ['FROM a\n# hadolint ignore=DL3021\nADD x /', [3]],
    ['# hadolint global ignore=DL3020\nFROM a\nADD x /\nFROM b\nADD y /', []],
    ['FROM a\nADD x /\nFROM b\nADD y /\n# stagecraft file ignore=prefer-copy', []],
    ['# stagecraft stage ignore=prefer-copy\nFROM a\nADD x /\nADD y /\nFROM b\nADD z /', [6]],
    ['FROM a\nADD x /\n# stagecraft stage ignore=prefer-copy\nADD y /\nFROM b\nADD z /', [6]],
    ['FROM a\n# stagecraft ignore=\nADD x /', [3]],
    ['FROM a\nADD x /\n# stagecraft ignore=prefer-copy', [2]],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test("BuildKit's checks can be silenced by their names", () => {
    expect(linesOf('FROM a\nENV A 1', 'LegacyKeyValueFormat')).toEqual([2])
    expect(linesOf('FROM a\n# stagecraft ignore=LegacyKeyValueFormat\nENV A 1', 'LegacyKeyValueFormat')).toEqual([])
  })
})
