import { between, type SizeRange } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { Libc, Nature } from '../../files/node.ts'
import type { Machine } from '../../machine/machine.ts'
import { baseName } from '../base-name.ts'
import { readCompilerWords, type CompilerWords } from '../c/compiler-words.ts'
import { findLibraries } from '../c/needed-libraries.ts'
import { readSources, type CSources } from '../c/read-sources.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { fileKey, identityOf, toolKey, type Part } from '../making/made-of.ts'
import { writeOutput } from '../making/write-output.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const gcc = defineCommand({
  names: ['gcc', 'cc', 'g++', 'c++', 'clang', 'clang++', 'musl-gcc'],
  summary:
    'Compiles and links C and C++ to programs, objects and shared libraries: against the C library of its image, musl for musl-gcc, none with -static.',
  run(call, machine) {
    if (call.words.length === 1 && /^(?:--version|-v|-dumpversion|-dumpmachine)$/.test(call.words[0] ?? '')) {
      return succeeded(product(identityOf([toolKey(call, machine), call.words])))
    }
    const words = readCompilerWords(call.words)
    if (words === null || words.inputs.some((input) => /\.(?:h|hpp|i|ii)$/.test(input))) return null
    if (words.inputs.length === 0) return failed(`${call.name}: fatal error: no input files`)
    return words.isObject ? compileAll(words, call, machine) : link(words, call, machine)
  },
})

/** `gcc -c a.c b.c`: an object for each. */
function compileAll(words: CompilerWords, call: CommandCall, machine: Machine): CommandResult | null {
  if (words.output !== null && words.inputs.length > 1) return failed(`${call.name}: cannot specify -o with -c`)
  for (const input of words.inputs) {
    const sources = readSources([input], call.folder, words.includeFolders, machine)
    const output = words.output ?? `${baseName(input).replace(/\.[^.]*$/, '')}.o`
    const size = between(200, 100_000 + sources.bytes * 200)
    const result = write(output, size, null, { words, sources, parts: [], mode: 0o644 }, call, machine)
    if (result.status !== 0) return result
  }
  return succeeded()
}

function link(words: CompilerWords, call: CommandCall, machine: Machine): CommandResult {
  const sources = readSources(words.inputs, call.folder, words.includeFolders, machine)
  const libraries = findLibraries(words, call.folder, machine)
  const libc = libcOf(words, call, machine)
  const more = call.name.includes('++') && !words.isStatic && !words.rest.includes('-static-libstdc++')
  const names = more ? ['libstdc++.so.6', ...libraries.names] : libraries.names
  const nature: Nature | null = libc === null ? null : { kind: 'program', libc, libraries: names }
  const parts = libraries.files.map(([path, { content }]) => fileKey(path, content))
  const making: Making = { words, sources, parts: [...parts, words.libraries], mode: 0o755 }
  return write(words.output ?? 'a.out', sizeOfProgram(words, sources, libc), nature, making, call, machine)
}

function libcOf(words: CompilerWords, { name }: CommandCall, { system }: Machine): Libc | 'none' | null {
  if (words.rest.some((word) => /^-(?:nostdlib|nodefaultlibs|ffreestanding|m32|target)|^--sysroot/.test(word)))
    return null
  if (words.isStatic) return 'none'
  if (name === 'musl-gcc') return 'musl'
  return system.libc === 'none' ? null : system.libc
}

// Objects and libraries that are linked in may be big; glibc brings most of itself along.
function sizeOfProgram({ isStatic }: CompilerWords, { bytes }: CSources, libc: Libc | 'none' | null): SizeRange {
  if (isStatic) return between(4_000, 5_000_000 + bytes * 200)
  return between(libc === null ? 0 : 4_000, 500_000 + bytes * 200)
}

interface Making {
  readonly words: CompilerWords
  readonly sources: CSources
  readonly parts: readonly Part[]
  readonly mode: number
}

function write(
  output: string,
  size: SizeRange,
  nature: Nature | null,
  { words, sources, parts, mode }: Making,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  if (sources.fault !== null) return failed(`${call.name}: error: ${sources.fault}`)
  // With -g the folder is in the result.
  const folder = words.rest.some((word) => word.startsWith('-g')) ? call.folder : ''
  const told = [words.rest, words.libraryFolders, words.includeFolders, folder, machine.system.image ?? '']
  const identity = identityOf([toolKey(call, machine), told, sources.key, parts])
  const access = writeOutput(machine, output, call.folder, product(identity, size, nature), mode)
  if (access.kind !== 'ok') return access.kind === 'denied' ? failed(access.message) : unsure(access.message)
  return sources.doubt === null ? succeeded() : unsure(sources.doubt)
}
