import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { allRules } from './all.ts'

const bundle = async (code: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    external: ['unbash'],
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** The longest stretch of a text that no string needs to escape. */
const plainPart = (text: string): string =>
  text.split(/["'`\\]/).reduce((longest, part) => (part.length > longest.length ? part : longest))

/** The rules whose prose is in a bundle. */
const toldIn = (code: string): readonly string[] =>
  allRules.filter(({ why }) => code.includes(plainPart(why))).map(({ id }) => id)

test('a page that only checks is bundled without the documentation of rules', async () => {
  expect(toldIn(await bundle(`export { check } from './check.ts'`))).toEqual([])
})

test('a page that shows rules has all of it', async () => {
  expect(toldIn(await bundle(`export { allRules } from './all.ts'`))).toHaveLength(allRules.length)
})
