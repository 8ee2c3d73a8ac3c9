import { between, type SizeRange } from '../../../facts/size-range.ts'
import { product, textOf } from '../../files/content.ts'
import type { Nature } from '../../files/node.ts'
import { readFile, reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { fetchPackages } from '../making/fetch-packages.ts'
import { fileKey, identityOf, toolKey, type Part } from '../making/made-of.ts'
import { isOfImage, isVacant } from '../making/of-image.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const cargo = defineCommand({
  names: ['cargo'],
  summary:
    'Fetches crates and builds the programs that Cargo.toml names, linked as the target and the image make them.',
  run(call, machine) {
    const [verb = '', ...words] = call.words
    if (verb === '--version' || verb === '-V')
      return succeeded(product(identityOf([toolKey(call, machine), 'version'])))
    const options = readOptions(words, {
      flags: 'rqv',
      values: 'j',
      longFlags: { release: 'r', locked: 'l', frozen: 'l', offline: 'o', quiet: 'q', verbose: 'v' },
      longValues: { target: 't', bin: 'b', jobs: 'j', 'target-dir': 'd', features: 'f' },
    })
    if (options === null || options.operands.length > 0) return null
    const access = readFile(machine, 'Cargo.toml', call.folder)
    if (access.kind === 'denied')
      return failed('error: could not find `Cargo.toml` in this folder or any around it', 101)
    const manifest = access.kind === 'ok' ? textOf(access.value) : null
    if (manifest === null || /^\[workspace/m.test(manifest)) return null
    if (verb === 'fetch') return fetchCrates(manifest, call, machine)
    return verb === 'build' ? build(manifest, options, call, machine) : null
  },
})

function fetchCrates(manifest: string, { environment }: CommandCall, machine: Machine): CommandResult | null {
  if (!/^\[(?:[\w-]+-)?dependencies[\].]/m.test(manifest)) return succeeded()
  const home = environment.get('CARGO_HOME')
  const folder = home ?? environment.get('HOME')
  if (folder === undefined || !isKnown(folder)) return null
  const path = `${folder}${home === undefined ? '/.cargo' : ''}/registry`
  return fetchPackages(
    { folder: path, packages: machine.project.rust?.crates, why: 'Cargo keeps there the crates that it fetched.' },
    machine,
  )
}

function build(manifest: string, options: Options, call: CommandCall, machine: Machine): CommandResult | null {
  const fetched = fetchCrates(manifest, call, machine)
  if (fetched === null || (fetched.status !== null && fetched.status !== 0)) return fetched
  const sources = reach(machine, 'src', call.folder)
  if (sources.kind === 'denied') return failed('error: no targets specified in the manifest', 101)
  const names = namesOf(manifest, options, machine)
  if (names === null) return null
  const target = options.value('t')
  const root = options.value('d') ?? 'target'
  const folder = `${root.startsWith('/') ? root : `${call.folder}/${root}`}/${target === undefined ? '' : `${target}/`}${options.has('r') ? 'release' : 'debug'}`
  const whole = machine.project.rust?.targetBytes
  const filled = fillFolder(
    machine,
    folder,
    whole === undefined ? between(100_000, 5_000_000_000) : between(0, rangeOf(whole).maxBytes),
    'Cargo keeps there what it compiled.',
  )
  if (filled.kind !== 'ok') return filled.kind === 'denied' ? failed(filled.message, 101) : unsure(filled.message)
  const key = sources.kind === 'ok' ? sourceKey(manifest, sources.value, call, machine) : null
  for (const name of names) {
    const identity = identityOf([toolKey(call, machine), call.words, call.folder, key, name])
    writeOutput(
      machine,
      `${folder}/${name}`,
      '/',
      product(identity, sizeOf(name, machine), natureOf(target, call, machine)),
      0o755,
    )
  }
  return fetched
}

// [package] name = "shop" · [[bin]] name = "server"
function namesOf(manifest: string, options: Options, { project }: Machine): readonly string[] | null {
  const chosen = options.value('b')
  if (chosen !== undefined) return [chosen]
  const known = Object.keys(project.rust?.binaries ?? {})
  if (known.length > 0) return known
  const tables = manifest.split(/^(?=\[)/m)
  const nameIn = (table: string): string | undefined => /^name\s*=\s*"([^"]+)"/m.exec(table)?.[1]
  const bins = tables.filter((table) => table.startsWith('[[bin]]')).map(nameIn)
  const own = tables.filter((table) => table.startsWith('[package]')).map(nameIn)
  const names = (bins.length > 0 ? bins : own).flatMap((name) => name ?? [])
  return names.length === 0 || tables.some((table) => table.startsWith('[lib]') && bins.length === 0) ? null : names
}

function sizeOf(name: string, machine: Machine): SizeRange {
  const known = machine.project.rust?.binaries?.[name]
  if (known !== undefined) return rangeOf(known)
  machine.useFact('cargo/hello-release')
  return between(200_000, 1_000_000_000)
}

function sourceKey(
  manifest: string,
  { path, node }: { readonly path: string; readonly node: Parameters<typeof walkNodes>[0] },
  { folder }: CommandCall,
  machine: Machine,
): Part {
  const doubt = machine.files.doubtAt(path)
  if (doubt !== null && !isOfImage(doubt)) return null
  if (!isVacant(machine.files.find(`${folder}/build.rs`))) return null
  const lock = readFile(machine, 'Cargo.lock', folder)
  const files = [...walkNodes(node, path)].map(([at, one]): Part =>
    one.kind === 'file' ? fileKey(at, one.content) : one.kind === 'unknown' ? null : at,
  )
  return [manifest, lock.kind === 'ok' ? fileKey('Cargo.lock', lock.value) : lock.kind === 'denied' ? '' : null, files]
}

// What rustup installs for musl links it in; Alpine's own packages leave it outside.
function natureOf(target: string | undefined, { program, environment }: CommandCall, machine: Machine): Nature | null {
  const flags = environment.get('RUSTFLAGS')
  if (flags !== undefined && (!isKnown(flags) || flags.includes('crt-static') || flags.includes('link'))) return null
  const libraries = machine.project.rust?.libraries ?? []
  const libc =
    target === undefined
      ? machine.system.libc
      : target.includes('-musl')
        ? 'musl'
        : target.includes('-gnu')
          ? 'glibc'
          : null
  const host =
    machine.system.architecture === 'amd64' ? 'x86_64' : machine.system.architecture === 'arm64' ? 'aarch64' : ''
  if (target !== undefined && !target.startsWith(host)) return null
  if (libc === 'musl') {
    if (program === null && target === undefined) return null
    const isOfSystem = program?.startsWith('/usr/bin/') === true && target === undefined
    return {
      kind: 'program',
      libc: isOfSystem ? 'musl' : 'none',
      libraries: isOfSystem ? ['libgcc_s.so.1', ...libraries] : [],
    }
  }
  return libc === 'glibc' ? { kind: 'program', libc, libraries: ['libgcc_s.so.1', ...libraries] } : null
}
