import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/d/']
const FROM = 'https://example.com/v1/tool.tgz'

describe('wget', () => {
  test.each([
    [`wget -q ${FROM}`, 'unsure', ['/d/', '/tool.tgz']],
    [`wget -qO d/x ${FROM}`, 'unsure', ['/d/x']],
    [`wget -P new ${FROM}`, 'unsure', ['/d/', '/new/tool.tgz']],
    ['wget https://example.com', 'unsure', ['/d/', '/index.html']],
    [`wget -qO- ${FROM}`, 'unsure', TREE],
    [`wget --mirror ${FROM}`, null, TREE],
    ['wget', 1, TREE],
  ])('%s', (line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })

  test('fails without a network', () => {
    expect(tryCommand(TREE, `wget ${FROM}`, { machine: { hasNetwork: false } }).status).toBe(4)
  })
})
