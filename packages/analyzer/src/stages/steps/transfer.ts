import type { AddInstruction, CopyInstruction } from '../../syntax/instructions/types.ts'
import { quote } from '../../text/quote.ts'
import { findDigestFault } from '../image-reference.ts'
import type { StageWalk } from '../stage-walk.ts'
import type { InlineDocument, StepOf, TransferValues } from '../step-values.ts'
import { findModeFault } from '../values/file-mode.ts'
import { placeSource } from '../values/remote-source.ts'

/** `COPY [--from=…] source … destination` */
export function planCopy(instruction: CopyInstruction, walk: StageWalk): StepOf<'COPY'> {
  const words = expandTransfer(instruction, '', walk)
  const source = walk.sourceAt(0)
  if (walk.problem === null && source !== null && walk.isLater(source)) {
    const { label } = walk.stage
    const name = quote(instruction.from?.value ?? '')
    walk.fail(`cannot copy from stage ${name}, it needs to be defined before current stage ${quote(label)}`)
  }
  const localSources = checkTransfer(instruction, words, walk)
  return { kind: 'COPY', instruction, ...words, localSources, from: walk.baseAt(0) }
}

/** `ADD source … destination` */
export function planAdd(instruction: AddInstruction, walk: StageWalk): StepOf<'ADD'> {
  const words = expandTransfer(instruction, instruction.checksum?.value ?? '', walk)
  const localSources = checkTransfer(instruction, words, walk)
  return { kind: 'ADD', instruction, ...words, localSources }
}

type TransferWords = Omit<TransferValues, 'localSources'>

function expandTransfer(
  { sources, destination, chown, chmod, excludes }: CopyInstruction | AddInstruction,
  checksum: string,
  walk: StageWalk,
): TransferWords {
  return {
    chown: walk.expand(chown?.value ?? ''),
    chmod: walk.expand(chmod?.value ?? ''),
    checksum: walk.expand(checksum),
    excludes: excludes.map((flag) => flag.value ?? ''),
    sources: sources.flatMap((source) => (source.kind === 'path' ? [walk.expand(source.word.value)] : [])),
    destination: walk.expand(destination?.value ?? ''),
    documents: sources.flatMap((source) => (source.kind === 'heredoc' ? [expandDocument(source, walk)] : [])),
  }
}

/** In a here-document quotes are nothing special, and a backslash escapes whatever escapes elsewhere. */
function expandDocument(
  { name, content, expands }: InlineDocument & { readonly expands: boolean },
  walk: StageWalk,
): InlineDocument {
  return { name, content: expands ? walk.expand(content, { escape: '\\', ignoreQuotes: true }) : content }
}

/** Looks for what BuildKit refuses; gives the files among the sources that it gets to before. */
function checkTransfer(
  instruction: CopyInstruction | AddInstruction,
  { chmod, checksum, sources }: TransferWords,
  walk: StageWalk,
): readonly string[] {
  if (walk.problem !== null) return []
  const isGit = instruction.kind === 'ADD' && instruction.keepsGitDir !== null
  const fault = (chmod === '' ? null : findModeFault(chmod)) ?? findChecksumFault(checksum, sources, isGit)
  if (fault !== null) walk.fail(fault)
  const localSources: string[] = []
  for (const source of sources) {
    if (walk.problem !== null) break
    const place = placeSource(source, isGit)
    if (place.kind === 'local') localSources.push(source)
    else if (place.kind === 'faulty-git') walk.fail(place.message)
    else if (instruction.kind === 'COPY')
      walk.fail(`source can't be a ${place.kind === 'git' ? 'git ref' : 'URL'} for COPY`)
    else checkRemote(instruction, place, checksum, walk)
  }
  return localSources
}

function findChecksumFault(checksum: string, sources: readonly string[], isGit: boolean): string | null {
  const [source = '', ...more] = sources
  if (checksum === '') return null
  if (more.length > 0 || sources.length === 0) return "checksum can't be specified for multiple sources"
  const isRemote = placeSource(source, isGit).kind !== 'local'
  return isRemote ? null : 'checksum requires HTTP(S) or Git sources'
}

function checkRemote(
  add: AddInstruction,
  place: Extract<ReturnType<typeof placeSource>, { readonly kind: 'git' | 'http' }>,
  checksum: string,
  walk: StageWalk,
): void {
  if (place.kind === 'http') {
    const fault = checksum === '' ? null : findDigestFault(checksum)
    if (fault !== null) walk.fail(fault)
    return
  }
  const { keepsGitDir } = add
  if (keepsGitDir !== null && place.keepsGitDir !== null && keepsGitDir !== place.keepsGitDir) {
    walk.fail('inconsistent keep-git-dir configuration')
  } else if (checksum !== '' && place.checksum !== '' && checksum !== place.checksum) {
    walk.fail(`checksum mismatch ${quote(checksum)} != ${quote(place.checksum)}`)
  }
}
