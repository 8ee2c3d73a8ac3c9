import { describe, expect, test } from 'vitest'
import { tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = {
  folder: '/app',
  environment: { HOME: '/root', PATH: '/usr/local/bin', PYTHON_VERSION: '3.12.1' },
}

const TREE = ['/root/', '/app/pyproject.toml x', '/app/Pipfile x', '/usr/local/bin/python3']

const PACKAGES = '/usr/local/lib/python3.12/site-packages/'

describe('poetry and pipenv', () => {
  test.each([
    ['poetry install --only main --no-root --no-interaction', TREE, 'unsure'],
    ['poetry install --no-dev', ['/app/'], 1],
    ['poetry config virtualenvs.create false', TREE, 0],
    ['poetry config http-basic.x a b', TREE, null],
    ['poetry build', TREE, null],
    ['pipenv install --system --deploy', TREE, 'unsure'],
    ['pipenv sync', TREE, 'unsure'],
    ['pipenv install flask', TREE, null],
    ['pipenv sync', ['/app/'], null],
  ])('%s', (line, tree, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['poetry install', {}, '/root/.cache/pypoetry/'],
    ['poetry install', { POETRY_VIRTUALENVS_IN_PROJECT: '1' }, '/app/.venv/'],
    ['poetry install', { POETRY_VIRTUALENVS_CREATE: 'false' }, PACKAGES],
    ['poetry install', { VIRTUAL_ENV: '/v' }, '/v/'],
    ['pipenv install --system --deploy', {}, PACKAGES],
    ['pipenv sync', { PIPENV_VENV_IN_PROJECT: '1' }, '/app/.venv/'],
    ['pipenv sync', {}, '/root/.local/share/virtualenvs/'],
  ])('%s with %o fills %s', (line, more, path) => {
    const environment = { ...OPTIONS.environment, ...more }
    const { tree, editor } = tryCommand(TREE, line, { ...OPTIONS, environment })
    expect(tree).toContain(path)
    expect(editor.find(`${path}new`).kind).toBe('unknown')
  })

  test.each([
    ['poetry config virtualenvs.create false', '/root/.config/pypoetry/config.toml', 'create = false', PACKAGES],
    ['poetry config --local virtualenvs.in-project true', '/app/poetry.toml', 'in-project = true', '/app/.venv/'],
  ])('%s holds from then on', (line, path, setting, filled) => {
    const { editor, tree } = tryCommand(TREE, line, OPTIONS)
    expect(tree).toContain(`${path} [virtualenvs]\n${setting}\n`)
    expect(tryOn(editor, 'poetry install', OPTIONS).tree).toContain(filled)
  })
})
