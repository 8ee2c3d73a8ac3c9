import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test('the list of libraries is another', () => {
  const system = {
    image: null,
    family: 'debian',
    version: null,
    libc: 'glibc',
    packageManager: 'apt',
    architecture: 'amd64',
  } as const
  expect(tryCommand(['/etc/ld.so.cache x'], 'ldconfig', { machine: { system } })).toMatchObject({
    status: 0,
    tree: ['/etc/ld.so.cache'],
  })
  expect(tryCommand([], 'ldconfig')).toMatchObject({ status: 0 })
  expect(tryCommand([], 'ldconfig -p').status).toBeNull()
})
