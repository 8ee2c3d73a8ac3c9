import { textOf } from '../../files/content.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { writeArchive } from '../java/java-output.ts'
import { fetchPackages } from '../making/fetch-packages.ts'
import { readOptions } from '../options.ts'

export const gradle = defineCommand({
  names: ['gradle'],
  summary:
    'Fetches what a project needs and packs the archive that its build file names, for build, assemble, jar and bootJar.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'qix',
      longFlags: { 'no-daemon': 'd', quiet: 'q', 'build-cache': 'c', parallel: 'p', stacktrace: 's', info: 'i' },
    })
    if (options === null || options.operands.length === 0) return null
    const tasks = options.has('x') ? options.operands.filter((task) => task !== 'test') : options.operands
    if (tasks.some((task) => !['build', 'assemble', 'jar', 'bootJar', 'dependencies', 'clean'].includes(task)))
      return null
    const home = call.environment.get('GRADLE_USER_HOME') ?? call.environment.get('HOME')
    if (home === undefined || !isKnown(home)) return null
    const folder = call.environment.has('GRADLE_USER_HOME') ? home : `${home}/.gradle`
    const fetched = fetchPackages(
      { folder, packages: machine.project.java?.repository, why: 'Gradle keeps there what it fetched.' },
      machine,
    )
    if (
      (fetched.status !== null && fetched.status !== 0) ||
      !tasks.some((task) => task !== 'dependencies' && task !== 'clean')
    )
      return fetched
    return pack(tasks, fetched, call, machine)
  },
})

// settings.gradle: rootProject.name = 'shop' · build.gradle: version = '1.2'
function pack(
  tasks: readonly string[],
  fetched: CommandResult,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const read = (name: string): string => {
    const texts = [name, `${name}.kts`].map((path) => readFile(machine, path, call.folder))
    return texts.map((access) => (access.kind === 'ok' ? (textOf(access.value) ?? '') : '')).join('\n')
  }
  const build = read('build.gradle')
  const name = /rootProject\.name\s*=\s*["']([^"'$]+)["']/.exec(read('settings.gradle'))?.[1]
  const version = /^\s*version\s*=?\s*["']([^"'$]+)["']/m.exec(build)?.[1]
  const isBoot = build.includes('org.springframework.boot')
  const known = name === undefined ? undefined : `${name}${version === undefined ? '' : `-${version}`}.jar`
  const file = machine.project.java?.jarName ?? known
  if (file === undefined) return null
  const isRunnable = isBoot && !(tasks.length === 1 && tasks[0] === 'jar') ? true : null
  return writeArchive(`${call.folder}/build/libs`, file, isRunnable, machine) ?? fetched
}
