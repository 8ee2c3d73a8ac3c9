import { expect, test } from 'vitest'
import { parse } from '../../../syntax/parse.ts'
import { check } from '../../check.ts'
import { testRule } from '../../test-rule.ts'
import { invalidDefinitionDescription } from './invalid-definition-description.ts'

testRule(invalidDefinitionDescription, {
  flags: [
    {
      text: '# bar this is the bar\nARG foo=bar\nFROM alpine',
      messages: ['Comment for ARG should follow the format: `# foo <description>`'],
      lines: [2],
    },
    {
      text: 'ARG x\n# BasE image\nFROM scratch AS base',
      messages: ['Comment for FROM should follow the format: `# base <description>`'],
    },
    {
      text: 'FROM alpine\n# nothing\nARG foo=baz bar=qux',
      messages: ['Comment for ARG should follow the format: `# <arg_key> <description>`'],
    },
  ],
  accepts: [
    '\n# foo this is the foo\nARG foo=bar\nFROM alpine',
    'FROM alpine\n# about\n# bar is it\nARG foo=baz bar=qux',
    'FROM alpine\n# about\n#\nARG foo',
    'FROM alpine\n# about\nRUN a',
    '# about\nFROM alpine',
  ],
})

test.each([
  ['FROM a\n# about\nARG foo', 0],
  ['# check=experimental=InvalidDefinitionDescription\nFROM a\n# about\nARG foo', 1],
  ['# check=skip=all;experimental=all\nFROM a\n# about\nARG foo', 1],
])('%j asks for it', (text, count) => {
  expect(check(parse(text)).filter(({ rule }) => rule === 'InvalidDefinitionDescription')).toHaveLength(count)
})
