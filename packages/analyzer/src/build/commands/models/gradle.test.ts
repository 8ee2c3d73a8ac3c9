import { expect, test } from 'vitest'
import type { Project } from '../../project/project.ts'
import { tryCommand, type Trial } from '../a-call.cases.ts'

const TREE = ["/settings.gradle rootProject.name = 'shop'", "/build.gradle version = '1.2'", '/src/A.java x']
const KNOWN: Project = { java: { repository: { bytes: 1000 } } }

function run(line: string, project: Project = KNOWN, tree: readonly string[] = TREE): Trial {
  return tryCommand(tree, line, { environment: { HOME: '/root' }, machine: { project } })
}

test.each<readonly [string, number | 'unsure' | null, boolean]>([
  ['gradle build', 0, true],
  ['gradle --no-daemon bootJar', 0, true],
  ['gradle clean build -x test', 0, true],
  ['gradle dependencies', 0, false],
  ['gradle publish', null, false],
  ['gradle', null, false],
])('%s', (line, status, makesJar) => {
  const trial = run(line)
  expect(trial.status).toBe(status)
  expect(trial.editor.find('/build/libs/shop-1.2.jar').kind === 'found').toBe(makesJar)
})

test('it is not known where nothing tells the name or what is fetched', () => {
  expect(run('gradle build', KNOWN, ['/src/A.java x']).status).toBe(null)
  expect(run('gradle build', {}).status).toBe('unsure')
  expect(run('gradle build', { java: { repository: { bytes: 0 }, jarName: 'a.jar' } }, ['/a x']).status).toBe(0)
})
