import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand, tryOn } from '../a-call.cases.ts'

const TREE = ['/bin/', '/etc/apk/world x', '/lib/', '/usr/bin/', '/var/cache/apk/']

describe('apk', () => {
  test.each([
    ['adds what is known', 'apk add --no-cache curl git', 0],
    ['is not sure of what is not', 'apk add acme-agent', 'unsure'],
    ['is not sure of a version', 'apk add --no-cache curl=8.1', 'unsure'],
    ['adds packages under a name', 'apk add --no-cache --virtual .deps gcc musl-dev', 'unsure'],
    ['takes them away again', 'apk del .deps', 0],
    ['is not sure of an index', 'apk update', 'unsure'],
    ['is not known with other verbs', 'apk fetch curl', null],
    ['is not known with other options', 'apk add --root /x curl', null],
  ])('%s', (_, line, status) => {
    expect(tryCommand(TREE, line).status).toBe(status)
  })

  test('needs the rights of root', () => {
    expect(tryCommand(TREE, 'apk add curl', { account: SOMEBODY }).status).toBe(99)
  })

  test('is not sure without a network', () => {
    expect(tryCommand(TREE, 'apk add curl', { machine: { hasNetwork: false } }).status).toBe('unsure')
  })

  test('brings programs, and takes them away again', () => {
    const { editor } = tryCommand(TREE, 'apk add --no-cache curl bash')
    expect(editor.find('/usr/bin/curl').kind).toBe('found')
    expect(editor.find('/bin/bash')).toMatchObject({ kind: 'unknown', node: { presence: 'there' } })
    expect(tryOn(editor, 'apk del curl').tree).not.toContain('/usr/bin/curl')
  })

  test.each([
    ['apk add curl', 1_500_000],
    ['apk add --no-cache curl', undefined],
  ])('%s keeps its index or not', (line, minBytes) => {
    const place = tryCommand(TREE, line).editor.find('/var/cache/apk')
    const own = place.kind === 'found' && place.node.kind === 'folder' ? place.node.doubt : null
    expect(own?.rest?.size.minBytes).toBe(minBytes)
  })
})
