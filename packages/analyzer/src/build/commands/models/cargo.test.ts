import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import type { System } from '../../machine/system.ts'
import type { Project } from '../../project/project.ts'
import { tryOn, type Trial } from '../a-call.cases.ts'

const MANIFEST = '[package]\nname = "shop"\nversion = "1.0.0"\n'
const WITH_CRATES = `${MANIFEST}[dependencies]\nserde = "1"\n`
const DEBIAN: System = {
  image: 'rust:1',
  family: 'debian',
  version: '13',
  libc: 'glibc',
  packageManager: 'apt',
  architecture: 'amd64',
}

function run(line: string, manifest = MANIFEST, system = DEBIAN, project: Project = {}): Trial {
  const tree = manifest === '' ? ['/w/'] : [`/w/Cargo.toml ${manifest}`, '/w/src/main.rs fn main() {}']
  const environment = { HOME: '/root', CARGO_HOME: '/usr/local/cargo' }
  return tryOn(editorOf(...tree), line, { folder: '/w', environment, machine: { system, project } })
}

test.each<readonly [string, string, System, string]>([
  ['cargo build', '/w/target/debug/shop', DEBIAN, 'glibc'],
  ['cargo build --release', '/w/target/release/shop', DEBIAN, 'glibc'],
  ['cargo build -r --locked --bin tool', '/w/target/release/tool', DEBIAN, 'glibc'],
  [
    'cargo build --release --target x86_64-unknown-linux-musl',
    '/w/target/x86_64-unknown-linux-musl/release/shop',
    DEBIAN,
    'none',
  ],
  ['cargo build --release', '/w/target/release/shop', { ...DEBIAN, libc: 'musl' }, 'none'],
])('%s makes %s', (line, path, system, libc) => {
  const trial = run(line, MANIFEST, system)
  expect(trial.status).toBe(0)
  expect(trial.editor.find(path)).toMatchObject({ kind: 'found', node: { mode: 0o755, content: { nature: { libc } } } })
})

test.each<readonly [string, string, Project, number | 'unsure' | null]>([
  ['cargo build', '', {}, 101],
  ['cargo build', WITH_CRATES, {}, 'unsure'],
  ['cargo build', WITH_CRATES, { rust: { crates: { bytes: 1000 } } }, 0],
  ['cargo fetch', MANIFEST, {}, 0],
  ['cargo build', '[workspace]\nmembers = []', {}, null],
  ['cargo chef prepare', MANIFEST, {}, null],
])('%s on %j', (line, manifest, project, status) => {
  expect(run(line, manifest, DEBIAN, project).status).toBe(status)
})
