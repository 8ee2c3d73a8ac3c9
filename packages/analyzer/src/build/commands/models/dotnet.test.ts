import { expect, test } from 'vitest'
import type { Project } from '../../project/project.ts'
import { tryCommand, type Trial } from '../a-call.cases.ts'

const FILE = '/w/Shop.csproj <TargetFramework>net9.0</TargetFramework>'
const KNOWN: Project = { dotnet: { packages: { bytes: 1000 } } }

function run(line: string, tree: readonly string[] = [FILE], project: Project = KNOWN): Trial {
  return tryCommand(tree, line, { folder: '/w', environment: { HOME: '/root' }, machine: { project } })
}

test.each<readonly [string, string]>([
  ['dotnet restore', '/root/.nuget/packages'],
  ['dotnet publish -c Release -o /out', '/out/Shop.dll'],
  ['dotnet publish Shop.csproj -o out --no-restore', '/w/out/Shop'],
  ['dotnet publish', '/w/bin/Release/net9.0/publish/Shop.dll'],
  ['dotnet build -c Release', '/w/bin/Release/net9.0/Shop.dll'],
  ['dotnet build', '/w/bin/Debug/net9.0/Shop.dll'],
])('%s makes %s', (line, path) => {
  const trial = run(line)
  expect(trial.status).toBe(0)
  expect(trial.editor.find(path).kind).toBe('found')
})

test('the program that starts it is linked to the C library of the image', () => {
  expect(run('dotnet publish -o /out').editor.find('/out/Shop')).toMatchObject({
    node: { mode: 0o755, content: { nature: { libc: 'musl' } } },
  })
})

test.each<readonly [string, readonly string[], Project, number | 'unsure' | null]>([
  ['dotnet publish', ['/w/'], KNOWN, 1],
  ['dotnet restore', [FILE], {}, 'unsure'],
  ['dotnet publish -p:PublishAot=true', [FILE], KNOWN, null],
  ['dotnet publish', ['/w/Shop.csproj <PublishAot>true</PublishAot>'], KNOWN, null],
  ['dotnet test', [FILE], KNOWN, null],
  ['dotnet restore', ['/w/Shop.sln x'], KNOWN, null],
])('%s on %j', (line, tree, project, status) => {
  expect(run(line, tree, project).status).toBe(status)
})
