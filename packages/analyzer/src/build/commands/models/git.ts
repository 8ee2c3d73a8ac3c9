import { between } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { FolderNode } from '../../files/node.ts'
import { joinPath, mayChangeFolderOf, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { asked, fileAt, withoutNetwork } from '../network/fetched-file.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const git = defineCommand({
  names: ['git'],
  summary: 'Makes the folder of a repository (clone, init), writes settings, and changes what is in a working copy.',
  run(call, machine) {
    const { words, folder } = splitFolder(call)
    const [verb, ...rest] = words
    switch (verb) {
      case '--version':
      case 'version':
        return succeeded(product(machine.newIdentity(), between(10, 200)))
      case 'clone':
        return clone(rest, folder, machine)
      case 'config':
        return config(rest, call, machine)
      case 'checkout':
      case 'switch':
      case 'pull':
      case 'fetch':
      case 'reset':
      case 'submodule':
        return change(folder, machine)
      default:
        return null
    }
  },
})

// git -C folder …
function splitFolder({ words, folder }: CommandCall): { readonly words: readonly string[]; readonly folder: string } {
  const [first, path, ...rest] = words
  return first === '-C' && path !== undefined ? { words: rest, folder: joinPath(path, folder) } : { words, folder }
}

function clone(words: readonly string[], folder: string, machine: Machine): CommandResult | null {
  const options = readOptions(words, {
    flags: 'qvn',
    values: 'bjco',
    longFlags: {
      quiet: 'q',
      'single-branch': 's',
      'no-single-branch': 's',
      recursive: 'r',
      'recurse-submodules': 'r',
      'shallow-submodules': 'r',
      'no-tags': 'n',
      'no-checkout': 'n',
      progress: 'p',
    },
    longValues: { branch: 'b', depth: 'd', jobs: 'j', config: 'c', filter: 'f', origin: 'o' },
  })
  const [address, path] = options?.operands ?? []
  if (options === null || address === undefined) return null
  const isRemote = /^(?:[a-z+]+:\/\/|[\w.-]+@[\w.-]+:)/i.test(address)
  const failure = isRemote ? withoutNetwork(machine, [address], FATAL) : null
  if (failure !== null) return failure
  const target = path ?? (fileAt(address) ?? address).replace(/^.*[/:]/, '').replace(/\.git$/, '')
  const place = machine.files.find(joinPath(target, folder))
  const isFull = place.kind === 'found' && (place.node.kind !== 'folder' || holdsSomething(place.node))
  if (isFull) return failed(`fatal: destination path '${target}' already exists and is not an empty directory.`, FATAL)
  if (place.kind === 'missing' && !mayChangeFolderOf(machine, place.path)) {
    return failed(`fatal: could not create work tree dir '${target}': Permission denied`, FATAL)
  }
  const made = machine.files.makeFolders(joinPath(target, folder), machine.account)
  if (typeof made !== 'string') return null
  machine.files.makeFolders(`${made}/.git`, machine.account)
  machine.files.doubt(made, `What is in ${address} is not known.`, 'more')
  return asked(machine)
}

const FATAL = 128

function holdsSomething({ children }: FolderNode): boolean {
  return [...children.values()].some((node) => node.kind !== 'unknown' || node.presence === 'there')
}

function config(words: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const isGlobal = words[0] === '--global'
  if (!isGlobal && words[0] !== '--system') return null
  const home = call.environment.get('HOME')
  if (home === undefined || !isKnown(home)) return null
  const path = isGlobal ? `${home}/.gitconfig` : '/etc/gitconfig'
  const access = writeFile(machine, path, '/', product(machine.newIdentity(), between(1, 1_000_000)))
  return access.kind === 'ok' ? succeeded() : null
}

/** What a working copy holds may be anything after that. */
function change(folder: string, machine: Machine): CommandResult | null {
  const place = machine.files.find(folder)
  if (place.kind === 'missing' || place.node?.kind !== 'folder') return null
  machine.files.doubt(place.path, 'git changed what is there.', 'other')
  return unsure('What git does depends on the repository')
}
