import { expect, it } from 'vitest'
import { shrink } from './shrink.ts'

it('leaves out all that a case can go without', async () => {
  const buildCase = {
    name: 'case',
    dockerfile: 'FROM base\nCOPY a /a\nRUN one\nCOPY b /b\n',
    files: { a: 'a', b: 'b', c: 'c' },
    dockerignore: 'x\n',
    edits: [
      { files: { c: { touch: 1 }, b: 'new' } },
      { dockerfile: 'FROM base\nCOPY a /a\nRUN one\nCOPY b /b\nRUN two\n' },
      {},
    ],
  }
  const smallest = await shrink(buildCase, ({ dockerfile, files, edits = [] }) =>
    Promise.resolve(
      dockerfile.includes('COPY b') && 'b' in files && edits.some((edit) => edit.dockerfile?.includes('two')),
    ),
  )
  expect(smallest).toEqual({
    name: 'case',
    dockerfile: 'COPY b /b\n',
    files: { b: 'b' },
    edits: [{ dockerfile: 'COPY b /b\nRUN two\n' }],
  })
})

it('ends with nothing where nothing is needed', async () => {
  const smallest = await shrink(
    { name: 'case', dockerfile: 'FROM base\nRUN one\n', files: { a: 'a' }, edits: [{}] },
    () => Promise.resolve(true),
  )
  expect(smallest).toEqual({ name: 'case', dockerfile: '\n', files: {}, edits: [] })
})
