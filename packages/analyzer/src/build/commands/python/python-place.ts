import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import type { CommandCall } from '../command-model.ts'

/** Which Python a command belongs to. */
export interface PythonPlace {
  /** The path that its name was found by, links not followed: `/opt/venv/bin/pip`. */
  readonly path: string
  /** The folder around its `bin`. */
  readonly prefix: string
  readonly isVenv: boolean
  /** `3.11`; null if that can't be told. */
  readonly version: string | null
  /** Where packages go; null where the version is not known. */
  readonly packages: string | null
}

/** Finds out which Python a call is one of; null where the name is not found in PATH. */
export function findPython({ name, environment, folder, program }: CommandCall, machine: Machine): PythonPlace | null {
  const search = environment.get('PATH')
  if (search === undefined || !isKnown(search)) return null
  const path = search
    .split(':')
    .map((part) => joinPath(`${part}/${name}`, folder))
    .find((candidate) => isListed(candidate, machine))
  if (path === undefined) return null
  const prefix = path.slice(0, path.lastIndexOf('/bin/'))
  const isVenv = machine.files.find(`${prefix}/pyvenv.cfg`).kind === 'found'
  const version = versionOf(program, prefix, environment.get('PYTHON_VERSION'), machine)
  const library = isVenv || prefix === '/usr/local' ? 'site-packages' : null
  return {
    path,
    prefix,
    isVenv,
    version,
    packages: version === null || library === null ? null : `${prefix}/lib/python${version}/${library}`,
  }
}

function isListed(path: string, machine: Machine): boolean {
  const place = machine.files.find(path, false)
  return place.kind !== 'missing' && place.node !== null
}

function versionOf(program: string | null, prefix: string, variable: unknown, machine: Machine): string | null {
  const [, ofProgram] = /python(3\.\d+)$/.exec(program ?? '') ?? []
  if (ofProgram !== undefined) return ofProgram
  const library = machine.files.find(`${prefix}/lib`)
  const folders =
    library.kind === 'found' && library.node.kind === 'folder'
      ? [...library.node.children.keys()].filter((name) => /^python3\.\d+$/.test(name))
      : []
  const [only, ...more] = folders
  if (only !== undefined && more.length === 0) return only.slice('python'.length)
  const [, ofVariable] = typeof variable === 'string' ? (/^(3\.\d+)/.exec(variable) ?? []) : []
  return ofVariable ?? null
}
