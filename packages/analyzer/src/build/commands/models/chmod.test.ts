import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'

describe('chmod', () => {
  test.each<readonly [string, number, number]>([
    ['755', 0o644, 0o755],
    ['0600', 0o644, 0o600],
    ['4755', 0o644, 0o4755],
    ['+x', 0o644, 0o755],
    ['a+x', 0o600, 0o711],
    ['u+x,g-r', 0o644, 0o704],
    ['u=rwX,go=rX', 0o600, 0o644],
    ['u=rwX,go=rX', 0o700, 0o755],
    ['go=', 0o777, 0o700],
    ['g=u', 0o640, 0o660],
    ['u+s', 0o755, 0o4755],
    ['-x', 0o755, 0o644],
  ])('%s makes of %o', (mode, before, after) => {
    const editor = editorOf('/file x')
    editor.mark('/file', { mode: before })
    expect(tryOn(editor, `chmod ${mode} file`).status).toBe(0)
    expect(editor.find('/file')).toMatchObject({ node: { mode: after } })
  })

  test('goes through folders with -R, not through links', () => {
    const editor = editorOf('/d/e/f x', '/d/l -> /g', '/g x')
    tryOn(editor, 'chmod -R 700 d')
    expect(editor.find('/d/e/f')).toMatchObject({ node: { mode: 0o700 } })
    expect(editor.find('/g')).toMatchObject({ node: { mode: 0o644 } })
  })

  test('only the owner may', () => {
    expect(tryOn(editorOf('/f x'), 'chmod 777 f', { account: SOMEBODY })).toMatchObject({
      status: 1,
      message: 'chmod: /f: Operation not permitted',
    })
  })

  test.each(['chmod', 'chmod 755', 'chmod u+q f', 'chmod --reference=a f'])('%s is not known', (line) => {
    expect(tryOn(editorOf('/f x'), line).status).toBeNull()
  })
})
