import { describe, expect, test } from 'vitest'
import { keyOf } from '../../files/content.ts'
import { SOMEBODY, tryCommand, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { environment: { HOME: '/root' }, input: 'armour' }

const TREE = ['/root/', '/etc/apt/keyrings/', '/key.asc armour', '/old.gpg x']

describe('gpg', () => {
  test.each([
    ['gpg --dearmor -o /etc/apt/keyrings/a.gpg', 'unsure'],
    ['gpg --dearmor', 'unsure'],
    ['gpg --dearmor none.asc', 2],
    ['gpg --dearmor -o /none/a.gpg', 2],
    ['gpg --dearmor -o /old.gpg', null],
    ['gpg --yes --dearmor -o /old.gpg', 'unsure'],
    ['gpg --batch --import key.asc', 'unsure'],
    ['gpg --batch --keyserver hkps://keys --recv-keys ABC', 'unsure'],
    ['gpg --no-default-keyring --keyring ring --import key.asc', null],
    ['gpg --list-keys', null],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['gpg --dearmor --output /etc/apt/keyrings/a.gpg', '/etc/apt/keyrings/a.gpg'],
    ['gpg --dearmor key.asc', '/key.asc.gpg'],
    ['gpg --no-default-keyring --keyring /r.gpg --import key.asc', '/r.gpg'],
    ['gpg --import key.asc', '/root/.gnupg/'],
  ])('%s makes %s', (line, path) => {
    expect(tryCommand(TREE, line, OPTIONS).tree).toContain(path)
  })

  test('makes no folder but its own', () => {
    expect(tryCommand(TREE, 'gpg --homedir /other --import key.asc', OPTIONS).tree).not.toContain('/other/')
  })

  test('makes the same of the same key', () => {
    const keyAfter = (input: string): unknown => {
      const place = tryCommand(TREE, 'gpg --dearmor -o /k', { ...OPTIONS, input }).editor.find('/k')
      return place.kind === 'found' && place.node.kind === 'file' ? keyOf(place.node.content) : null
    }
    expect(keyAfter('one')).toBe(keyAfter('one'))
    expect(keyAfter('one')).not.toBe(keyAfter('two'))
  })

  test('needs the right to write', () => {
    expect(tryCommand(TREE, 'gpg --dearmor -o /k', { ...OPTIONS, account: SOMEBODY }).status).toBe(2)
  })
})
