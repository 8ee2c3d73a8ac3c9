import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { HOME: '/root', GEM_HOME: '/usr/local/bundle' } }

const TREE = ['/root/', '/app/Gemfile x']

describe('bundle and gem', () => {
  test.each([
    ['bundle install --jobs 4', TREE, 'unsure'],
    ['bundle', TREE, 'unsure'],
    ['bundle install', ['/app/'], 10],
    ['bundle exec rake', TREE, null],
    ['bundle config set --local path vendor', TREE, 0],
    ['bundle config set path vendor', TREE, null],
    ['gem install rails -v 7 --no-document', TREE, 'unsure'],
    ['gem build x', TREE, null],
  ])('%s', (line, tree, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['gem install rake', {}, '/usr/local/bundle/'],
    ['bundle install', {}, '/usr/local/bundle/'],
    ['bundle install --deployment', {}, '/app/vendor/bundle/'],
    ['bundle install', { BUNDLE_PATH: '/gems' }, '/gems/'],
  ])('%s with %o fills %s', (line, more, path) => {
    const environment = { ...OPTIONS.environment, ...more }
    const { tree, editor } = tryCommand(TREE, line, { ...OPTIONS, environment })
    expect(tree).toContain(path)
    expect(editor.find(`${path}new`).kind).toBe('unknown')
  })

  test('keeps to what was set before', () => {
    const { editor, tree } = tryCommand(TREE, 'bundle config set --local path vendor', OPTIONS)
    expect(tree).toContain('/app/.bundle/config ---\nBUNDLE_PATH: "vendor"\n')
    expect(tryOn(editor, 'bundle install', OPTIONS).tree).toContain('/app/vendor/')
  })

  test('needs the right to write, and where gems go if nothing says so', () => {
    expect(tryCommand(TREE, 'gem install rake', { ...OPTIONS, account: SOMEBODY }).status).toBe(1)
    expect(tryCommand(TREE, 'gem install rake', { folder: '/app' }).status).toBeNull()
  })
})
