import { textOf } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { writeArchive } from '../java/java-output.ts'
import { readPom } from '../java/pom.ts'
import { fetchPackages } from '../making/fetch-packages.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const mvn = defineCommand({
  names: ['mvn'],
  summary:
    'Fetches what pom.xml asks for and packs the archive that it names; only a project that says what it needs surely builds.',
  run(call, machine) {
    const words = call.words.flatMap((word) => (word === '-ntp' || word === '-DskipTests' ? [] : [word]))
    const options = readOptions(words, {
      flags: 'BqeoUXV',
      values: 'fDPTs',
      longFlags: {
        'batch-mode': 'B',
        quiet: 'q',
        offline: 'o',
        'no-transfer-progress': 'ntp',
        errors: 'e',
        'update-snapshots': 'U',
        version: 'version',
      },
      longValues: { file: 'f' },
    })
    if (options === null || options.has('P') || options.has('s')) return null
    if (options.has('version')) return succeeded(`Apache Maven\n`)
    return runGoals(options, call, machine)
  },
})

const FETCH = /^dependency:(?:go-offline|resolve(?:-plugins)?)$/
const PHASES = ['validate', 'compile', 'test-compile', 'test', 'package', 'verify', 'install']

function runGoals(options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const file = absolutePath(options.value('f') ?? 'pom.xml', call.folder)
  const access = readFile(machine, file, '/')
  if (access.kind === 'denied')
    return failed('The goal you specified requires a project to execute but there is no POM in this directory.')
  const goals = options.operands
  if (goals.length === 0 || goals.some((goal) => goal !== 'clean' && !FETCH.test(goal) && !PHASES.includes(goal)))
    return null
  const fetched = fetchFor(options, call, machine)
  if (fetched === null || (fetched.status !== null && fetched.status !== 0)) return fetched
  const folder = `${file.slice(0, file.lastIndexOf('/'))}/target`
  if (goals.includes('clean') && machine.files.find(folder).kind === 'found') machine.files.remove(folder)
  if (!goals.some((goal) => PHASES.indexOf(goal) >= PHASES.indexOf('package'))) {
    if (goals.some((goal) => PHASES.indexOf(goal) > 0)) return writeOnlyTarget(folder, fetched, machine)
    return fetched
  }
  const text = access.kind === 'ok' ? textOf(access.value) : null
  const pom = text === null ? null : readPom(text)
  const name = machine.project.java?.jarName ?? pom?.fileName
  if (name === undefined || pom?.hasModules === true || pom?.packaging === 'pom') return null
  return writeArchive(folder, name, pom?.isRunnable ?? null, machine) ?? fetched
}

function writeOnlyTarget(folder: string, fetched: CommandResult, machine: Machine): CommandResult {
  const made = machine.files.makeFolders(folder, machine.account)
  if (typeof made === 'string') machine.files.doubt(made, 'Which classes Maven leaves there is not known.', 'more')
  return fetched
}

function fetchFor(options: Options, { environment }: CommandCall, machine: Machine): CommandResult | null {
  const home = environment.get('HOME') ?? machine.account.home
  if (!isKnown(home)) return null
  const given = options.all('D').find((setting) => setting.startsWith('maven.repo.local='))
  const folder = given?.slice('maven.repo.local='.length) ?? `${home}/.m2/repository`
  const packages = machine.project.java?.repository
  if (options.has('o')) {
    return machine.files.find(folder).kind === 'missing'
      ? failed('Nothing can be fetched offline, and nothing is there.')
      : packages === undefined
        ? unsure('Whether all is there that the project needs is not known.')
        : succeeded()
  }
  if (packages === undefined) machine.useFact('maven/repository')
  return fetchPackages({ folder, packages, why: 'Maven keeps there what it fetched.' }, machine)
}
