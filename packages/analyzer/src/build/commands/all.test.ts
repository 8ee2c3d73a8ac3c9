import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandModels } from './all.ts'

const HERE = new URL('models/', import.meta.url)
const files = readdirSync(HERE).filter((file) => !/\.(?:test|cases)\.ts$/.test(file))

describe('command models', () => {
  test.each(files)('%s is listed, one model in a file of its own, and has its cases beside it', async (file) => {
    const exported = Object.values((await import(new URL(file, HERE).href)) as Readonly<Record<string, unknown>>)
    expect(commandModels.filter((model) => exported.includes(model))).toHaveLength(1)
    expect(existsSync(new URL(file.replace(/\.ts$/, '.test.ts'), HERE))).toBe(true)
    expect(readFileSync(new URL(file.replace(/\.ts$/, '.test.ts'), HERE), 'utf8')).toMatch(/\btest\b/)
  })

  test('there is a file for each', () => {
    expect(commandModels).toHaveLength(files.length)
  })

  test.each(commandModels)('$names.0 says in a sentence what of it is known', ({ summary }) => {
    expect(summary).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('no two have a name in common', () => {
    const names = commandModels.flatMap((model) => model.names)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})
