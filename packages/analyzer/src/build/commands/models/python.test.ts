import { describe, expect, test } from 'vitest'
import { exactly } from '../../../facts/size-range.ts'
import { sizeOf } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'
import { tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { PATH: '/usr/local/bin', PYTHON_VERSION: '3.11.9' } }

function fileAt(editor: TreeEditor, path: string): FileNode {
  const place = editor.find(path)
  if (place.kind !== 'found' || place.node.kind !== 'file') throw new Error(`${path} is no file`)
  return place.node
}

const TREE = ['/app/job.py pass', '/usr/local/bin/python3.11', '/usr/local/bin/python3 -> python3.11']

describe('python', () => {
  test.each([
    ['does not run what is not there', 'python3 none.py', 2],
    ['does not know what a script does', 'python3 job.py', null],
    ['does not know other modules', 'python3 -m http.server', null],
    ['tells its version', 'python3 --version', 0],
    ['compiles', 'python3 -m py_compile job.py', 'unsure'],
    ['does not compile what is not there', 'python3 -m py_compile none.py', 1],
    ['compiles a folder', 'python3 -m compileall -q .', 'unsure'],
  ])('%s', (_, line, status) => {
    expect(tryCommand(TREE, line, OPTIONS).status).toBe(status)
  })

  test('keeps what it compiled', () => {
    expect(tryCommand(TREE, 'python3 -m py_compile job.py', OPTIONS).tree).toContain(
      '/app/__pycache__/job.cpython-311.pyc',
    )
  })
})

describe('python -m venv', () => {
  test('makes links to Python and scripts', () => {
    const { tree, status } = tryCommand(TREE, 'python3 -m venv --without-pip /v', OPTIONS)
    expect(status).toBe(0)
    expect(tree.filter((path) => path.startsWith('/v/'))).toEqual([
      '/v/bin/Activate.ps1',
      '/v/bin/activate',
      '/v/bin/activate.csh',
      '/v/bin/activate.fish',
      '/v/bin/python -> python3',
      '/v/bin/python3 -> /usr/local/bin/python3',
      '/v/bin/python3.11 -> python3',
      '/v/include/python3.11/',
      '/v/lib/python3.11/site-packages/',
      '/v/lib64 -> lib',
      '/v/pyvenv.cfg',
    ])
  })

  test('writes what its version writes, where that was measured', () => {
    const environment = { PATH: '/usr/local/bin', PYTHON_VERSION: '3.11.2' }
    const { editor } = tryCommand(TREE, 'python3 -m venv --without-pip /opt/venv', { ...OPTIONS, environment })
    expect(sizeOf(fileAt(editor, '/opt/venv/bin/activate').content)).toEqual(exactly(1978))
    expect(sizeOf(fileAt(editor, '/opt/venv/bin/activate.fish').content)).toEqual(exactly(2180))
    expect(fileAt(editor, '/opt/venv/pyvenv.cfg').content).toMatchObject({
      text: [
        'home = /usr/local/bin',
        'include-system-site-packages = false',
        'version = 3.11.2',
        'executable = /usr/local/bin/python3.11',
        'command = /usr/local/bin/python3 -m venv --without-pip /opt/venv',
        '',
      ].join('\n'),
    })
  })

  test('brings pip', () => {
    const { editor } = tryCommand(TREE, 'python3 -m venv v', OPTIONS)
    expect(editor.find('/app/v/bin/pip3.11')).toMatchObject({ kind: 'found', node: { mode: 0o755 } })
    expect(editor.find('/app/v/lib/python3.11/site-packages/pip').kind).toBe('found')
  })

  test('is a place for packages', () => {
    const { editor } = tryCommand(TREE, 'python3 -m venv /v', OPTIONS)
    const environment = { PATH: '/v/bin:/usr/local/bin' }
    tryOn(editor, 'pip install --no-cache-dir flask', { folder: '/app', environment })
    expect(editor.find('/v/lib/python3.11/site-packages/flask').kind).toBe('unknown')
    expect(editor.find('/usr/local/lib/python3.11').kind).toBe('missing')
  })

  test('is not known on top of what is there, or with other options', () => {
    expect(tryCommand([...TREE, '/v/x'], 'python3 -m venv /v', OPTIONS).status).toBe('unsure')
    expect(tryCommand(TREE, 'python3 -m venv --copies /v', OPTIONS).status).toBe(null)
  })
})
