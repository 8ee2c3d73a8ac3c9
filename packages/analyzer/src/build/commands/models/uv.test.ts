import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = {
  folder: '/app',
  environment: { HOME: '/root', PATH: '/usr/local/bin', PYTHON_VERSION: '3.12.1' },
}

const TREE = ['/root/', '/app/pyproject.toml x', '/app/uv.lock x', '/app/reqs.txt x', '/usr/local/bin/python3']

describe('uv', () => {
  test.each([
    ['uv sync --frozen --no-dev', TREE, 'unsure'],
    ['uv sync --frozen', ['/app/pyproject.toml x'], 2],
    ['uv sync', ['/app/'], 2],
    ['uv lock', TREE, 'unsure'],
    ['uv venv', TREE, 'unsure'],
    ['uv pip install --system -r reqs.txt', TREE, 'unsure'],
    ['uv pip install --system -r none.txt', TREE, 2],
    ['uv pip install flask', TREE, null],
    ['uv run x', TREE, null],
    ['uv --version', TREE, 0],
  ])('%s', (line, tree, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['uv sync', {}, '/app/.venv/'],
    ['uv sync', { UV_PROJECT_ENVIRONMENT: '/venv' }, '/venv/'],
    ['uv venv /opt/v', {}, '/opt/v/'],
    ['uv pip install --system flask', {}, '/usr/local/lib/python3.12/site-packages/'],
    ['uv pip sync reqs.txt', { VIRTUAL_ENV: '/v' }, '/v/'],
    ['uv sync', {}, '/root/.cache/uv/'],
    ['uv sync', { UV_CACHE_DIR: '/cache' }, '/cache/'],
  ])('%s with %o fills %s', (line, more, path) => {
    const environment = { ...OPTIONS.environment, ...more }
    const { tree, editor } = tryCommand(TREE, line, { ...OPTIONS, environment })
    expect(tree).toContain(path)
    expect(editor.find(`${path}new`).kind).toBe('unknown')
  })

  test('keeps no cache and no lock where it is told so', () => {
    const { tree } = tryCommand(TREE, 'uv sync --frozen --no-cache', OPTIONS)
    expect(tree).not.toContain('/root/.cache/uv/')
    expect(tree).toContain('/app/uv.lock x')
    expect(tryCommand(TREE, 'uv sync', OPTIONS).tree).not.toContain('/app/uv.lock x')
  })

  test('needs the right to write', () => {
    expect(tryCommand(TREE, 'uv sync --frozen', { ...OPTIONS, account: SOMEBODY }).status).toBe(2)
  })
})
