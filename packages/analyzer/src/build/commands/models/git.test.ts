import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/full/x', '/root/']
const FROM = 'https://example.com/acme/tool.git'

describe('git', () => {
  test.each([
    [`git clone --depth 1 ${FROM}`, 'unsure', [...TREE, '/tool/.git/']],
    [`git clone -b v1 ${FROM} src`, 'unsure', [...TREE, '/src/.git/']],
    ['git clone git@example.com:acme/tool.git', 'unsure', [...TREE, '/tool/.git/']],
    [`git clone ${FROM} full`, 128, TREE],
    ['git config --global user.name Ada', 0, ['/full/x', '/root/.gitconfig']],
    ['git -C full checkout v2', 'unsure', TREE],
    ['git bisect', null, TREE],
  ])('%s', (line, status, tree) => {
    expect(tryCommand(TREE, line, { environment: { HOME: '/root' } })).toMatchObject({ status, tree })
  })

  test('fails without a network or the right to write', () => {
    expect(tryCommand(TREE, `git clone ${FROM}`, { machine: { hasNetwork: false } }).status).toBe(128)
    expect(tryCommand(TREE, `git clone ${FROM}`, { account: SOMEBODY }).status).toBe(128)
  })

  test('a working copy may hold anything', () => {
    const { editor } = tryCommand(TREE, 'git -C full pull')
    expect(editor.find('/full/x').kind).toBe('unknown')
  })
})
