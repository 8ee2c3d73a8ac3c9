import { describe, expect, test } from 'vitest'
import { findEffect } from '../../facts/effects.ts'
import { findImage } from '../../images/find-image.ts'
import type { ImageTable } from '../../images/image-facts.ts'
import { imageTable } from '../../images/table.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import type { Build } from '../build-types.ts'
import { build } from '../build.ts'
import { readContext } from '../context/build-context.ts'
import { findPlace } from '../files/place.ts'
import { projectPresets, type PresetName } from './presets.ts'
import { readProject } from './read-project.ts'

describe.each(Object.entries(projectPresets))('the project %s', (_, { context, project, facts }) => {
  test('is sound', () => {
    expect(readProject(project)).toMatchObject({ ok: true })
    expect(readContext(context).problems).toEqual([])
    expect(context['.dockerignore']).toBeTypeOf('string')
  })

  test('stands on facts', () => {
    const unknown = facts.filter((id) => !/^(?:npm|pip)\//.test(id) && findEffect(id) === null)
    expect(unknown).toEqual([])
  })
})

const IMAGES: ImageTable = Object.fromEntries(
  ['golang:1.25', 'golang:1.25-alpine', 'gcc:13', 'rust:1'].map((name) => [
    name,
    findImage(name, imageTable)?.facts ?? {},
  ]),
)

function buildOf(name: PresetName, dockerfile: string): Build {
  const { context, project } = projectPresets[name]
  const { '.dockerignore': ignored } = context
  return build(plan(parse(dockerfile), { images: IMAGES }), {
    context,
    project,
    ...(typeof ignored === 'string' && { dockerignore: ignored }),
  })
}

test.each<readonly [PresetName, string, string, object]>([
  ['go', 'golang:1.25', 'go build -o /out/app .', { nature: { libc: 'glibc' }, size: { minBytes: 7_002_742 } }],
  ['go', 'golang:1.25', 'CGO_ENABLED=0 go build -o /out/app .', { nature: { libc: 'none' } }],
  [
    'go',
    'golang:1.25',
    'CGO_ENABLED=0 go build -ldflags "-X main.v=$(date)" -o /out/app .',
    { nature: { libc: 'none' } },
  ],
  ['go', 'golang:1.25', 'go build -ldflags "-X main.v=$(date)" -o /out/app .', { nature: null }],
  ['go', 'golang:1.25-alpine', 'go build -o /out/app .', { nature: { libc: 'none' } }],
  ['java', 'maven:3', 'mvn package && cp target/hello-1.0.0.jar /out/app', { nature: { kind: 'jar', hasMain: true } }],
  ['rust', 'rust:1', 'cargo build --release && cp target/release/hello /out/app', { nature: { libc: 'glibc' } }],
  ['c', 'gcc:13', 'make && cp hello /out/app', { nature: { libc: 'glibc' } }],
])('%s on %s: %s', (name, image, line, content) => {
  const { image: built } = buildOf(name, `FROM ${image}\nWORKDIR /src\nCOPY . .\nRUN mkdir /out && ${line}`)
  expect(built === null ? null : findPlace(built.files, '/out/app')).toMatchObject({ node: { content } })
})

test('what the project says of its own commands is what they do', () => {
  const project = { commands: { './app --pack': { writes: [{ path: 'packed', bytes: 7 }] } } }
  const text = 'FROM gcc:13\nWORKDIR /src\nCOPY . .\nRUN gcc -o app a.c && ./app --pack'
  const { steps } = build(plan(parse(text), { images: IMAGES }), {
    context: { 'a.c': 'int main() { return 0; }' },
    project,
  })
  const last = steps.at(-1)
  expect(last?.outcome.kind).toBe('done')
  expect(last === undefined ? null : findPlace(last.after, '/src/packed')).toMatchObject({
    node: { content: { size: { maxBytes: 7 } } },
  })
})
