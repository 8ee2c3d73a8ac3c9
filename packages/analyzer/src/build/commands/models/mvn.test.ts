import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import type { Project } from '../../project/project.ts'
import { tryOn, type Trial } from '../a-call.cases.ts'

const POM =
  '<project><parent><artifactId>p</artifactId><version>3</version></parent><artifactId>shop</artifactId><version>1.2</version><build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>'
const KNOWN: Project = { java: { repository: { bytes: 1000 }, jarBytes: 2000 } }

function run(line: string, project: Project = KNOWN, pom = POM): Trial {
  const tree = pom === '' ? ['/app/'] : [`/app/pom.xml ${pom}`, '/app/src/A.java x']
  return tryOn(editorOf(...tree), line, { folder: '/app', environment: { HOME: '/root' }, machine: { project } })
}

test.each<readonly [string, readonly string[]]>([
  ['mvn package', ['/app/target/shop-1.2.jar', '/root/.m2/repository']],
  ['mvn -B -q -DskipTests clean verify', ['/app/target/shop-1.2.jar', '/root/.m2/repository']],
  ['mvn -ntp dependency:go-offline', ['/root/.m2/repository']],
  ['mvn -Dmaven.repo.local=/m2 package', ['/m2', '/app/target/shop-1.2.jar']],
  ['mvn compile', ['/app/target']],
])('%s makes %j', (line, paths) => {
  const trial = run(line)
  expect(trial.status).toBe(0)
  expect(paths.map((path) => trial.editor.find(path).kind)).toEqual(paths.map(() => 'found'))
})

test.each<readonly [string, string, Project, number | 'unsure' | null]>([
  ['mvn package', '', KNOWN, 1],
  ['mvn package', POM, {}, 'unsure'],
  ['mvn -o package', POM, KNOWN, 1],
  ['mvn deploy', POM, KNOWN, null],
  ['mvn -Pproduction package', POM, KNOWN, null],
  ['mvn package', '<project><packaging>pom</packaging></project>', KNOWN, null],
])('%s on %s', (line, pom, project, status) => {
  expect(run(line, project, pom).status).toBe(status)
})

test('what can be started says so', () => {
  const place = run('mvn package').editor.find('/app/target/shop-1.2.jar')
  expect(place).toMatchObject({ node: { content: { nature: { kind: 'jar', hasMain: true } } } })
})
