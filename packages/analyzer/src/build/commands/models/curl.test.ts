import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/d/']
const FROM = 'https://example.com/v1/tool.tgz'

describe('curl', () => {
  test.each([
    [`curl -fsSL ${FROM} -o d/x`, 'unsure', ['/d/x']],
    [`curl -fsSLO ${FROM}?raw`, 'unsure', ['/d/', '/tool.tgz']],
    [`curl --retry 3 --create-dirs -o new/x ${FROM}`, 'unsure', ['/d/', '/new/x']],
    [`curl --output-dir d -O ${FROM}`, 'unsure', ['/d/tool.tgz']],
    [`curl -o none/x ${FROM}`, 23, TREE],
    [`curl ${FROM}`, 'unsure', TREE],
    [`curl --upload-file x ${FROM}`, null, TREE],
    ['curl -s', 2, TREE],
  ])('%s', (line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })

  test('fails without a network, but may reach itself', () => {
    const machine = { hasNetwork: false }
    expect(tryCommand(TREE, `curl ${FROM}`, { machine }).status).toBe(6)
    expect(tryCommand(TREE, 'curl -f http://localhost:80/', { machine }).status).toBe('unsure')
  })
})
