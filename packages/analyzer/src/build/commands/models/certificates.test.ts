import { describe, expect, test } from 'vitest'
import { sizeOf } from '../../files/content.ts'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const LIST = '/etc/ssl/certs/ca-certificates.crt'

const TREE = [`${LIST} ${'x'.repeat(200_000)}`, '/etc/ssl/certs/a.pem', '/usr/local/share/ca-certificates/own.crt own']

describe('update-ca-certificates', () => {
  test.each([
    ['update-ca-certificates', TREE, 0],
    ['update-ca-certificates --fresh', TREE, 0],
    ['update-ca-certificates --certsdir /x', TREE, null],
    ['update-ca-certificates', [...TREE, '/etc/ssl/certs/java/cacerts'], 'unsure'],
    ['update-ca-certificates', [], null],
    ['update-ca-trust', ['/etc/pki/ca-trust/extracted/pem/all.pem'], 0],
    ['update-ca-trust extract', TREE, null],
  ])('%s', (line, tree, status) => {
    expect(tryCommand(tree, line).status).toBe(status)
  })

  test('may not where only root may', () => {
    expect(tryCommand(TREE, 'update-ca-certificates', { account: SOMEBODY }).status).toBe(1)
  })

  test('writes the list, about as big as before with what was added', () => {
    const content = listAfter('update-ca-certificates', TREE)
    expect(content && sizeOf(content)).toEqual({ minBytes: 100_000, maxBytes: 200_004 })
  })

  test('writes the same list of the same certificates', () => {
    const keyOf = (text: string): unknown => {
      const content = listAfter('update-ca-certificates', [...TREE.slice(0, 2), TREE[2]?.replace(/own$/, text) ?? ''])
      return content?.kind === 'product' ? content.identity.key : null
    }
    expect(keyOf('own')).toEqual(expect.any(String))
    expect(keyOf('own')).toBe(keyOf('own'))
    expect(keyOf('own')).not.toBe(keyOf('other'))
  })

  test.each([
    ['update-ca-certificates', 'found'],
    ['update-ca-certificates -f', 'unknown'],
  ])('%s leaves single certificates %s', (line, kind) => {
    const { editor } = tryCommand(TREE, line)
    expect(editor.find('/etc/ssl/certs/a.pem').kind).toBe(kind)
    expect(editor.find('/etc/ssl/certs/new.0').kind).toBe('unknown')
    expect(editor.find(LIST).kind).toBe('found')
  })
})

function listAfter(line: string, tree: readonly string[]) {
  const place = tryCommand(tree, line).editor.find(LIST)
  return place.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
}
