import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { completeFacts, readImageFacts, type ImageFacts } from '@stagecraft/analyzer'
import { readCaseBase, readLabImages, type CaseBase } from './lab-images.ts'

const data = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared')

const hasData = existsSync(data)

if (!hasData) console.log(`Skipped: no image is compared with our facts, for there is no data in ${data}.`)

describe.runIf(hasData)('images that builds were recorded with', () => {
  const images = hasData ? readLabImages(join(data, 'lab')) : {}

  it.each(Object.entries(images))('%s has the form of facts', (_, facts) => {
    expect(readImageFacts(facts)).toMatchObject({ ok: true })
    expect(facts.files?.entries.length).toBeGreaterThan(10)
  })

  it('one for all build cases has it too', () => {
    const file = JSON.parse(readFileSync(join(data, 'conformance/build-cases.dev.json'), 'utf8')) as { base: CaseBase }
    const facts = readCaseBase(file.base)
    expect(readImageFacts(facts)).toMatchObject({ ok: true })
    expect(facts.hasShell).toBe(true)
  })

  it('what we say of every Debian is true of a real one', () => {
    const real = images['lab/debian:bookworm-slim'] ?? {}
    const os = { id: 'debian', version: '12', libc: 'glibc', packageManager: 'apt' } as const
    const ours = completeFacts({ os })
    const paths = new Map((real.files?.entries ?? []).map((entry) => [entry.path, entry]))
    expect(Object.values(ours.tools ?? {}).filter((path) => path === null || !paths.has(path))).toEqual([])
    expect((ours.users ?? []).filter((user) => !hasUser(real, user.name, user.uid, user.gid))).toEqual([])
    expect((ours.groups ?? []).filter((group) => !real.groups?.some((each) => each.name === group.name))).toEqual([])
    expect(
      (ours.folders ?? []).filter(({ path, type, mode }) => {
        const entry = paths.get(path)
        return entry?.type !== type || entry.mode !== mode
      }),
    ).toEqual([])
  })
})

function hasUser({ users = [] }: ImageFacts, name: string, uid: number, gid: number | undefined): boolean {
  return users.some((user) => user.name === name && user.uid === uid && user.gid === gid)
}
