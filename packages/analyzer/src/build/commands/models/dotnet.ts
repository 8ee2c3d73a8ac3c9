import { between } from '../../../facts/size-range.ts'
import { product, textOf } from '../../files/content.ts'
import type { Nature } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { fetchPackages } from '../making/fetch-packages.ts'
import { identityOf, toolKey, UNTOLD } from '../making/made-of.ts'
import { isVacant } from '../making/of-image.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { readOptions, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const dotnet = defineCommand({
  names: ['dotnet'],
  summary:
    'Restores the packages of a project, and builds and publishes it: its assembly, and the program that starts it.',
  run(call, machine) {
    const [verb = '', ...words] = call.words
    if (verb === '--version') return succeeded(product(identityOf([toolKey(call, machine), 'version'])))
    const options = readOptions(
      words.map((word) => (/^[-/]p:/.test(word) ? `--p=${word}` : word)),
      {
        values: 'cofrav',
        longFlags: { 'no-restore': 'n', 'no-build': 'b', 'no-self-contained': 'x', nologo: 'l', 'no-cache': 'k' },
        longValues: {
          configuration: 'c',
          output: 'o',
          framework: 'f',
          runtime: 'r',
          arch: 'a',
          'self-contained': 's',
          p: 'p',
          verbosity: 'v',
        },
      },
    )
    if (options === null || options.operands.length > 1 || options.has('p') || options.has('s')) return null
    const project = findProject(options, call, machine)
    if (project === 'missing') return failed('MSBUILD : error MSB1003: Specify a project or solution file.')
    if (project === null) return null
    const fetched = options.has('n') ? succeeded() : restore(call, machine)
    if (fetched === null || (fetched.status !== null && fetched.status !== 0)) return fetched
    if (verb === 'restore') return leaveObjects(project, machine) ?? fetched
    return verb === 'publish' || verb === 'build' ? (compile(verb, project, options, call, machine) ?? fetched) : null
  },
})

/** A project file: where it is, and what it says of the result. */
interface ProjectFile {
  readonly folder: string
  readonly assembly: string
  readonly framework: string | null
}

function findProject({ operands }: Options, { folder }: CommandCall, machine: Machine): ProjectFile | 'missing' | null {
  const path = absolutePath(operands[0] ?? '.', folder)
  const place = machine.files.find(path)
  if (isVacant(place)) return 'missing'
  if (place.kind !== 'found') return null
  if (place.node.kind !== 'folder') return path.endsWith('proj') ? readProjectFile(path, machine) : null
  const files = [...place.node.children.keys()].filter((name) => /\.(?:csproj|fsproj|vbproj|sln|slnx)$/.test(name))
  const [file] = files
  if (file === undefined) return 'missing'
  return files.length > 1 || !file.endsWith('proj') ? null : readProjectFile(`${place.path}/${file}`, machine)
}

function readProjectFile(path: string, machine: Machine): ProjectFile | null {
  const access = readFile(machine, path, '/')
  const text = access.kind === 'ok' ? textOf(access.value) : null
  const at = path.lastIndexOf('/')
  const own = text === null ? undefined : /<AssemblyName>([^<$]+)<\/AssemblyName>/.exec(text)?.[1]
  const assembly = machine.project.dotnet?.assembly ?? own ?? path.slice(at + 1).replace(/\.\w+$/, '')
  const framework = text === null ? null : (/<TargetFramework>([^<$]+)<\/TargetFramework>/.exec(text)?.[1] ?? null)
  const isPlain =
    text === null ||
    !/<(?:SelfContained|PublishSingleFile|PublishAot|OutputPath|PublishDir|UseAppHost|OutputType>Library)\b/.test(text)
  return isPlain ? { folder: path.slice(0, at) || '/', assembly, framework } : null
}

function restore({ environment }: CommandCall, machine: Machine): CommandResult | null {
  const given = environment.get('NUGET_PACKAGES')
  const home = environment.get('HOME') ?? machine.account.home
  if (!isKnown(home) || (given !== undefined && !isKnown(given))) return null
  const folder = given ?? `${home}/.nuget/packages`
  return fetchPackages(
    { folder, packages: machine.project.dotnet?.packages, why: 'NuGet keeps there the packages that it fetched.' },
    machine,
  )
}

function leaveObjects({ folder }: ProjectFile, machine: Machine): CommandResult | null {
  const filled = fillFolder(
    machine,
    `${folder}/obj`,
    between(1000, 500_000_000),
    'What .NET keeps there between builds is not known.',
  )
  if (filled.kind === 'ok') return null
  return filled.kind === 'denied' ? failed(filled.message) : unsure(filled.message)
}

function compile(
  verb: 'build' | 'publish',
  project: ProjectFile,
  options: Options,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const objects = leaveObjects(project, machine)
  if (objects !== null) return objects
  const { folder, assembly, framework } = project
  // Since .NET 8, publish takes the release configuration by itself.
  const configuration = options.value('c') ?? (verb === 'build' ? 'Debug' : 'Release')
  const runtime = options.value('r')
  const given = options.value('o')
  if (given === undefined && framework === null) return null
  const bin = `${folder}/bin/${configuration}/${framework ?? ''}${runtime === undefined ? '' : `/${runtime}`}`
  const target =
    given === undefined ? `${bin}${verb === 'publish' ? '/publish' : ''}` : absolutePath(given, call.folder)
  const known = machine.project.dotnet?.publishBytes
  const size = known === undefined ? between(0, 2_000_000_000) : between(0, rangeOf(known).maxBytes)
  for (const path of new Set([`${folder}/bin`, target])) {
    const filled = fillFolder(machine, path, size, 'What else .NET leaves there is not known.')
    if (filled.kind !== 'ok') return filled.kind === 'denied' ? failed(filled.message) : unsure(filled.message)
  }
  for (const ending of ['.dll', '.deps.json', '.runtimeconfig.json', '.pdb']) {
    writeOutput(machine, `${target}/${assembly}${ending}`, '/', product(UNTOLD, between(100, 100_000_000)), 0o644)
  }
  writeOutput(
    machine,
    `${target}/${assembly}`,
    '/',
    product(UNTOLD, between(50_000, 500_000), starterOf(runtime, machine)),
    0o755,
  )
  return null
}

/** The small program that starts an assembly is that of the image, unless another runtime is asked for. */
function starterOf(runtime: string | undefined, { system }: Machine): Nature | null {
  const libc =
    runtime === undefined
      ? system.libc
      : runtime.startsWith('linux-musl-')
        ? 'musl'
        : runtime.startsWith('linux-')
          ? 'glibc'
          : null
  if (libc === null || libc === 'none' || (runtime !== undefined && !runtime.endsWith('-x64'))) return null
  return { kind: 'program', libc, libraries: ['libstdc++.so.6', 'libgcc_s.so.1'] }
}
