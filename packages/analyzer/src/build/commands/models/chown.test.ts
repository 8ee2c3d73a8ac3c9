import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { product, textContent } from '../../files/content.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'

function scene(): TreeEditor {
  const editor = editorOf('/d/e/f x', '/g x', '/d/l -> /g', '/etc/')
  editor.writeFile('/etc/passwd', textContent('root:x:0:0::/:/bin/sh\napp:x:1000:1001::/:/bin/sh\n'))
  editor.writeFile('/etc/group', textContent('root:x:0:\nstaff:x:50:\n'))
  return editor
}

describe('chown', () => {
  test.each<readonly [string, number, number]>([
    ['chown 7 g', 7, 0],
    ['chown 7:8 g', 7, 8],
    ['chown app g', 1000, 0],
    ['chown app: g', 1000, 1001],
    ['chown app:staff g', 1000, 50],
    ['chown :staff g', 0, 50],
    ['chgrp staff g', 0, 50],
    ['chown app d/l', 1000, 0],
    ['chown -h app d/l', 0, 0],
    ['chown -R app d', 0, 0],
  ])('%s', (line, uid, gid) => {
    const editor = scene()
    expect(tryOn(editor, line).status).toBe(0)
    expect(editor.find('/g')).toMatchObject({ node: { uid, gid } })
  })

  test('goes through folders with -R', () => {
    const editor = scene()
    tryOn(editor, 'chown -R app:staff d')
    expect(editor.find('/d/e/f')).toMatchObject({ node: { uid: 1000, gid: 50 } })
    expect(editor.find('/d/l', false)).toMatchObject({ node: { uid: 1000 } })
  })

  test('takes the right to run as the owner away', () => {
    const editor = scene()
    editor.mark('/g', { mode: 0o4755 })
    tryOn(editor, 'chown 7 g')
    expect(editor.find('/g')).toMatchObject({ node: { mode: 0o755 } })
  })

  test.each([
    ['chown nobody g', 1],
    ['chown app:none g', 1],
    ['chown app none', 1],
    ['chown --from=a b g', null],
  ])('%s fails', (line, status) => {
    expect(tryOn(scene(), line).status).toBe(status)
  })

  test('is for root', () => {
    expect(tryOn(scene(), 'chown 7 g', { account: SOMEBODY }).status).toBe(1)
  })

  test('knows the accounts that a list surely has', () => {
    const editor = scene()
    const nature = { kind: 'accounts', lines: 'web:x:33:33::/:/bin/sh\n', isAll: false } as const
    editor.writeFile('/etc/passwd', product({ key: 'x', isExact: true }, undefined, nature))
    expect(tryOn(editor, 'chown web g').status).toBe(0)
    expect(tryOn(editor, 'chown other g').status).toBe('unsure')
    expect(editor.find('/g').kind).toBe('unknown')
  })
})
