import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lintFollowsThePlan } from './architecture/lint-agrees.ts'
import { folderOf, rooms } from './architecture/plan.ts'
import { readRepository, type ArchitectureRule } from './architecture/repository.ts'
import {
  apiComesThroughDoors,
  browserRoomsNeedNoNode,
  doorsAreDeclared,
  featuresStandAlone,
  importsFollowThePlan,
  manifestsFollowThePlan,
  pagesAreShort,
  roomsAreThePlanned,
  testingStaysInTests,
  webFoldersPointDown,
} from './architecture/rules.ts'

interface Case {
  readonly rule: ArchitectureRule
  /** Small repositories that break the rule, with a word of what it must say. */
  readonly flags: readonly (readonly [files: Readonly<Record<string, string>>, says: string])[]
  readonly accepts: readonly Readonly<Record<string, string>>[]
}

const everyRoom = Object.fromEntries(rooms.map((room) => [`${folderOf(room)}/package.json`, '{}']))

const cases: Readonly<Record<string, Case>> = {
  'manifests declare the rooms that the plan allows': {
    rule: manifestsFollowThePlan,
    flags: [
      [
        { 'packages/db/package.json': '{"dependencies":{"@stagecraft/api":"workspace:*"}}' },
        'db imports no other room',
      ],
      [{ 'apps/web/package.json': '{"devDependencies":{"@stagecraft/db":"workspace:*"}}' }, 'web may import analyzer'],
      [{ 'packages/api/package.json': '{"peerDependencies":{"@stagecraft/db":"*"}}' }, 'api may import learning'],
    ],
    accepts: [
      { 'packages/api/package.json': '{"dependencies":{"@stagecraft/learning":"workspace:*","zod":"catalog:"}}' },
      { 'packages/api/package.json': '{"devDependencies":{"@stagecraft/db":"workspace:*"}}' },
      { 'packages/db/package.json': '{}' },
    ],
  },
  'rooms are the planned ones': {
    rule: roomsAreThePlanned,
    flags: [
      [{ ...everyRoom, 'packages/common/package.json': '{}' }, 'packages/common/package.json is in no plan'],
      [{}, 'packages/db/package.json is planned and missing'],
    ],
    accepts: [everyRoom],
  },
  'sources import the rooms that the plan allows': {
    rule: importsFollowThePlan,
    flags: [
      [{ 'packages/api/src/a.ts': "import { db } from '@stagecraft/db'" }, 'api/src/a.ts:1 imports @stagecraft/db'],
      [{ 'packages/db/src/a.ts': "\n\nexport * from '@stagecraft/api'" }, 'db/src/a.ts:3'],
      [{ 'packages/db/src/a.ts': "type A = import('@stagecraft/api').A" }, 'imports @stagecraft/api'],
      [{ 'packages/content/src/a.ts': "await import('@stagecraft/db/testing')" }, 'content may import assessment'],
      [{ 'packages/content/src/a.ts': "import '../../db/src/client.ts'" }, 'leaves packages/content by a path'],
      [{ 'packages/db/src/a.ts': "import { b } from '@stagecraft/db'" }, 'db imports no other room'],
    ],
    accepts: [
      { 'packages/learning/src/a.db.test.ts': "import { testDb } from '@stagecraft/db/testing'" },
      { 'packages/api/src/a.db.test.ts': "import { testDb } from '@stagecraft/db/testing'" },
      { 'packages/content/src/a/b.ts': "import { c } from '../c.ts'\nimport { z } from 'zod'" },
      { 'packages/db/src/a.ts': "// import { b } from '@stagecraft/api'\n/* import '@stagecraft/api' */" },
    ],
  },
  'what is for testing stays in tests': {
    rule: testingStaysInTests,
    flags: [
      [{ 'packages/learning/src/a.ts': "import { testDb } from '@stagecraft/db/testing'" }, 'only tests may'],
      [{ 'packages/learning/src/a/b.ts': "import { aCourse } from '../testing/a-course.ts'" }, 'only tests may'],
    ],
    accepts: [
      { 'packages/learning/src/a.db.test.ts': "import { testDb } from '@stagecraft/db/testing'" },
      { 'packages/learning/src/testing/a.ts': "import { testDb } from '@stagecraft/db/testing'\nimport './b.ts'" },
    ],
  },
  'features stand alone': {
    rule: featuresStandAlone,
    flags: [
      [
        { 'apps/web/src/features/quiz/a.tsx': "import { b } from '../lesson/b.tsx'" },
        'quiz may not know feature lesson',
      ],
      [{ 'apps/web/src/features/quiz/a.tsx': "import { b } from '@/features/lesson/b'" }, 'quiz may not know'],
    ],
    accepts: [
      { 'apps/web/src/features/quiz/a.tsx': "import { b } from './parts/b.tsx'" },
      { 'apps/web/src/app/page.tsx': "import { Home } from '../features/home/home.tsx'" },
    ],
  },
  'folders of the web point down': {
    rule: webFoldersPointDown,
    flags: [
      [
        { 'apps/web/src/components/a.tsx': "import { b } from '../features/quiz/b.tsx'" },
        'components/ may import only',
      ],
      [{ 'apps/web/src/components/a.tsx': "import { b } from '../trpc/client.ts'" }, 'components/ may import only'],
      [{ 'apps/web/src/widgets/a/a.tsx': "import { b } from '@/features/quiz/b.tsx'" }, 'widgets/ may import only'],
      [{ 'apps/web/src/features/quiz/a.tsx': "import { b } from '../../app/layout.tsx'" }, 'features/ may import only'],
    ],
    accepts: [
      {
        'apps/web/src/features/quiz/a.tsx':
          "import { b } from '../../components/b.tsx'\nimport c from '@/trpc/client.ts'",
      },
      { 'apps/web/src/app/layout.tsx': "import { b } from '../features/b/b.tsx'\nimport './globals.css'" },
    ],
  },
  'the API comes through the doors of the web': {
    rule: apiComesThroughDoors,
    flags: [
      [
        { 'apps/web/src/features/quiz/a.tsx': "import type { AppRouter } from '@stagecraft/api'" },
        'ask the server through src/trpc',
      ],
      [
        { 'apps/web/src/environment.ts': "import { createPlatform } from '@stagecraft/api'" },
        'ask the server through src/trpc',
      ],
    ],
    accepts: [
      { 'apps/web/src/trpc/server.ts': "import { createPlatform } from '@stagecraft/api'" },
      { 'apps/web/src/app/api/trpc/[trpc]/route.ts': "import { handleTrpc } from '@stagecraft/api'" },
      { 'apps/web/src/env.ts': "import { parseEnvironment } from '@stagecraft/api'" },
      { 'apps/web/src/features/quiz/a.tsx': "import { gradeAnswer } from '@stagecraft/assessment'" },
    ],
  },
  'analyzer and assessment run in a browser': {
    rule: browserRoomsNeedNoNode,
    flags: [
      [{ 'packages/analyzer/src/a.ts': "import { readFileSync } from 'node:fs'" }, 'imports node:fs'],
      [{ 'packages/assessment/src/a.ts': "import { hash } from 'node:crypto'" }, 'also runs in the browser'],
      [{ 'packages/analyzer/src/a.ts': "import { run } from './cli/run.ts'" }, 'imports ./cli/run.ts'],
    ],
    accepts: [
      { 'packages/analyzer/src/cli.ts': "import { run } from './cli/run.ts'" },
      { 'packages/analyzer/src/cli/run.ts': "import { readFileSync } from 'node:fs'" },
      { 'packages/analyzer/src/conformance/run.ts': "import { readFileSync } from 'node:fs'" },
      { 'packages/analyzer/src/a.test.ts': "import { readFileSync } from 'node:fs'" },
      { 'packages/content/src/a.ts': "import { readFileSync } from 'node:fs'" },
    ],
  },
  'packages have the doors that their manifests name': {
    rule: doorsAreDeclared,
    flags: [
      [{ 'packages/db/src/index.ts': 'export const a = 1' }, 'an index that no manifest exports'],
      [
        {
          'packages/db/package.json': '{"exports":{".":"./src/index.ts"}}',
          'packages/db/src/index.ts': "export { a } from './a.ts'",
          'packages/db/src/parts/index.ts': "export * from './a.ts'",
        },
        'parts/index.ts is an index',
      ],
      [
        { 'packages/db/src/all.ts': "// all\nexport * from './a.ts'\nexport type { B } from './b.ts'" },
        'passes others on',
      ],
    ],
    accepts: [
      { 'packages/db/src/docs.ts': "export { docs as a } from './a.ts'\nexport { docs as b } from './b.ts'" },
      {
        'packages/db/package.json': '{"exports":{".":"./src/index.ts","./testing":"./src/testing/index.ts"}}',
        'packages/db/src/index.ts': "export { a } from './a.ts'",
        'packages/db/src/testing/index.ts': "export { b } from './b.ts'",
      },
      { 'apps/web/src/app/api/auth/route.ts': "export { GET, POST } from '../../../auth/handlers.ts'" },
      { 'packages/db/src/a.ts': "export { b } from './b.ts'\nexport const a = 1" },
    ],
  },
  'pages are short': {
    rule: pagesAreShort,
    flags: [[{ 'apps/web/src/app/page.tsx': 'x\n'.repeat(26) }, 'has 26 lines of 25']],
    accepts: [
      { 'apps/web/src/app/page.tsx': 'x\n'.repeat(25) },
      { 'apps/web/src/features/quiz/home-page.tsx': 'x\n'.repeat(100) },
    ],
  },
}

const repository = readRepository(fileURLToPath(new URL('..', import.meta.url)))

describe.each(Object.entries(cases))('%s', (_, { rule, flags, accepts }) => {
  it('holds', () => {
    expect(rule(repository)).toEqual([])
  })

  it.each(flags)('flags %j', (files, says) => {
    expect(rule(new Map(Object.entries(files))).join('\n')).toContain(says)
  })

  it.each(accepts.map((files) => [files] as const))('accepts %j', (files) => {
    expect(rule(new Map(Object.entries(files)))).toEqual([])
  })
})

describe('the lint follows the plan', () => {
  const configuration = repository.get('.oxlintrc.jsonc') ?? ''

  it('holds', () => {
    expect(lintFollowsThePlan(repository)).toEqual([])
  })

  it('flags a list that allows more, one that allows less, and one that is gone', () => {
    const change = (from: string, to: string) =>
      lintFollowsThePlan(new Map([['.oxlintrc.jsonc', configuration.replace(from, to)]])).join('\n')
    expect(change('"!@stagecraft/learning"', '"!@stagecraft/learning", "!@stagecraft/db"')).toContain('api/src/**')
    expect(change('"!@stagecraft/learning"', '"!@stagecraft/nothing"')).toContain('api/src/**')
    expect(change('packages/api/src/**', 'packages/other/src/**')).toContain('(anything)')
  })
})
