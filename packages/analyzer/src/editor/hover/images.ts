import type { ImageFacts } from '../../images/image-facts.ts'
import { readTraits } from '../../images/traits.ts'
import { readImageConfig } from '../../stages/image-config.ts'
import { readImageReference } from '../../stages/image-reference.ts'
import type { Instruction } from '../../syntax/instructions/types.ts'
import type { Span } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { findKnownImage } from '../known-image.ts'
import { innermostUpTo } from '../place.ts'
import { fieldValueSpan, valueSpanOf } from '../stage-names.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about the image that an instruction names at an offset, in FROM, `--from` or a mount. */
export function hoverImage(analysis: Analysis, outer: Instruction, offset: number): Hover | null {
  const named = namesIn(analysis, outer).find(({ span, name }) => name !== '' && touches(span, offset))
  if (named === undefined) return null
  const { name, span } = named
  if (name === 'scratch') {
    const lines = ['No image: an empty file system without shell, libc or certificates.']
    return tell(span, { kind: 'image', title: 'scratch', lines, docs: '/build/building/base-images/' })
  }
  if (analysis.options.contexts?.includes(name) === true) {
    const lines = ['A folder or image that --build-context gives to the build.']
    return tell(span, { kind: 'image', title: `Named context ${name}`, lines, docs: '/build/concepts/context/' })
  }
  const reading = readImageReference(name)
  if (!reading.ok) return null
  return tell(span, { kind: 'image', title: reading.reference, lines: describe(analysis, reading.reference) })
}

interface NamedImage {
  readonly name: string
  readonly span: Span
}

function namesIn({ plan }: Analysis, outer: Instruction): readonly NamedImage[] {
  const instruction = innermostUpTo(outer)
  if (instruction.kind === 'FROM') {
    const stage = plan.stages.find(({ tree }) => tree.from === instruction)
    if (stage === undefined || instruction.image === null) return []
    return stage.base.kind === 'stage' ? [] : [{ name: stage.baseName, span: instruction.image }]
  }
  if (instruction.kind === 'COPY' && instruction.from !== null) {
    return [{ name: instruction.from.value ?? '', span: valueSpanOf(instruction.from) }]
  }
  if (instruction.kind !== 'RUN') return []
  const fields = instruction.mounts.flatMap((mount) => mount.fields.filter(({ key }) => key === 'from'))
  return fields.map((field) => ({ name: field.value ?? '', span: fieldValueSpan(field) }))
}

function describe({ options }: Analysis, reference: string): readonly string[] {
  const found = findKnownImage(options, reference)
  const { os, config, sizeBytes, isEstimate, isNeighbour } = found?.facts ?? {}
  const { system, libc: libcByName, toolchain } = readTraits(reference)
  const libc = os?.libc ?? libcByName
  const lines = [
    ...(found !== null && isNeighbour === true ? [`Not known itself; this is what ${found.name} is like.`] : []),
    ...(os === undefined && system === null ? [] : [`System: ${describeSystem(os) ?? system}.`]),
    ...(libc === null ? [] : [describeLibc(libc)]),
    ...(toolchain === null ? [] : [`Brings ${toolchain}: for building, mostly not for shipping.`]),
    ...(os?.packageManager === undefined ? [] : [describePackages(os.packageManager)]),
    ...(sizeBytes === undefined ? [] : [describeSize(sizeBytes, isEstimate === true)]),
    ...(config === undefined ? [] : describeConfig(config)),
  ]
  return lines.length > 0 ? lines : ['Nothing is known about this image.']
}

function describeSystem(os: ImageFacts['os']): string | null {
  if (os === undefined) return null
  return os.version === undefined ? os.id : `${os.id} ${os.version}`
}

function describeSize(sizeBytes: number, isEstimate: boolean): string {
  return `Size: ${isEstimate ? 'about ' : ''}${(sizeBytes / 1e6).toFixed(1)} MB, unpacked.`
}

function describeLibc(libc: 'glibc' | 'musl' | 'none'): string {
  if (libc === 'none') return 'Libc: none, so only programs that are linked statically start in it.'
  return `Libc: ${libc}. A program that is linked to ${libc === 'musl' ? 'glibc' : 'musl'} does not start in it.`
}

function describePackages(manager: string): string {
  return manager === 'none' ? 'No package manager: files come by COPY only.' : `Packages: ${manager}.`
}

function describeConfig(facts: NonNullable<ImageFacts['config']>): readonly string[] {
  const { user, entrypoint, cmd } = readImageConfig(facts)
  return [
    `User: ${user === '' ? 'root' : user}.`,
    ...(entrypoint === null ? [] : [`Entrypoint: ${JSON.stringify(entrypoint)}`]),
    ...(cmd === null ? [] : [`Cmd: ${JSON.stringify(cmd)}`]),
  ]
}
