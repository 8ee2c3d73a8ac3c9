import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { textContent } from '../../files/content.ts'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'

test.each<readonly [string, boolean, number, string]>([
  ['id', false, 0, 'uid=1000(node) gid=1000 groups=1000\n'],
  ['id', true, 0, 'uid=0(root) gid=0(root) groups=0(root)\n'],
  ['id -u', true, 0, '0\n'],
  ['id -un', false, 0, 'node\n'],
  ['id -g app', true, 0, '50\n'],
  ['id -gn app', true, 0, 'staff\n'],
  ['id app', true, 0, 'uid=7(app) gid=50(staff) groups=50(staff),60(more)\n'],
  ['id none', true, 1, ''],
  ['whoami', false, 0, 'node\n'],
])('%s as root: %s', (line, isRoot, status, output) => {
  const editor = editorOf('/etc/')
  editor.writeFile('/etc/passwd', textContent('root:x:0:0::/:/bin/sh\napp:x:7:50::/:/bin/sh\n'))
  editor.writeFile('/etc/group', textContent('root:x:0:\nstaff:x:50:\nmore:x:60:app\n'))
  expect(tryOn(editor, line, isRoot ? {} : { account: SOMEBODY })).toMatchObject({ status, output })
})
