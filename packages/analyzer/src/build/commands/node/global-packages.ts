import { findNodeModules } from '../../../facts/npm.ts'
import { atLeast, between, type SizeRange } from '../../../facts/size-range.ts'
import { mayChangeFolderOf } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { makeFolder } from '../making/write-output.ts'
import { failed, unsure } from '../results.ts'

/** The programs of packages that are often installed for the whole system; others have one of their own name. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  '@angular/cli': ['ng'],
  '@nestjs/cli': ['nest'],
  '@vue/cli': ['vue'],
  corepack: ['corepack', 'pnpm', 'pnpx', 'yarn', 'yarnpkg'],
  eslint: ['eslint'],
  'http-server': ['http-server'],
  nodemon: ['nodemon'],
  npm: ['npm', 'npx'],
  pm2: ['pm2', 'pm2-dev', 'pm2-docker', 'pm2-runtime'],
  pnpm: ['pnpm', 'pnpx'],
  serve: ['serve'],
  'ts-node': ['ts-node'],
  tsx: ['tsx'],
  turbo: ['turbo'],
  typescript: ['tsc', 'tsserver'],
  yarn: ['yarn', 'yarnpkg'],
}

/** `npm install -g`: packages beside npm itself, and their programs beside node. */
export function installGlobally(specs: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const [, prefix] = /^(\/usr\/local)\//.exec(call.program ?? '') ?? []
  if (prefix === undefined || call.environment.has('NPM_CONFIG_PREFIX') || specs.length === 0) return null
  if (!machine.hasNetwork) return failed('npm can’t reach its registry without a network')
  const modules = `${prefix}/lib/node_modules`
  if (!mayChangeFolderOf(machine, `${modules}/x`))
    return failed(`EACCES: permission denied, mkdir '${modules}'`, EACCES)
  const folder = makeFolder(machine, modules)
  if (folder.kind !== 'ok') return null
  const names = specs.map((spec) => spec.replace(/(?<=.)@.*$/, ''))
  for (const name of names) {
    if (!/^(?:@[\w.-]+\/)?\w[\w.-]*$/.test(name)) return null
    machine.files.makeFolders(`${folder.value}/${name}`, machine.account)
    linkPrograms(name, `${prefix}/bin`, machine)
  }
  machine.files.doubt(folder.value, 'npm installed packages there, whose files are not known.', 'more', {
    size: sizeOf(specs, machine),
    identity: machine.newIdentity(),
  })
  return unsure('Whether npm finds all that it is to install depends on its registry')
}

const EACCES = 243

function linkPrograms(name: string, folder: string, machine: Machine): void {
  const programs = PROGRAMS[name]
  if (programs === undefined) {
    machine.files.doubt(folder, `npm linked the programs of ${name} there.`, 'more')
    return
  }
  for (const program of programs) {
    const time = machine.clock.tick()
    const why = { text: `The program ${program} came with ${name}; where its file lies is not known.`, time }
    machine.files.put(`${folder}/${program}`, { kind: 'unknown', time, why, presence: 'there', size: A_LINK })
  }
}

const A_LINK: SizeRange = { minBytes: 0, maxBytes: 0 }

// Newer versions may be of another size than those that were measured.
function sizeOf(specs: readonly string[], machine: Machine): SizeRange {
  const { size, facts, unknown } = findNodeModules(specs)
  for (const { id } of facts) machine.useFact(id)
  if (unknown.length > 0) return atLeast(size.minBytes / 2)
  return between(Math.floor(size.minBytes / 2), size.maxBytes * 2)
}
