import type { ImageTable } from '../../images/image-facts.ts'
import type { PlanOptions } from '../../stages/plan-types.ts'
import { parse } from '../../syntax/parse.ts'
import type { Build } from '../build-types.ts'
import { build } from '../build.ts'
import type { ContextFiles } from '../context/build-context.ts'
import { planWithTable } from '../known-images.ts'
import type { Project } from '../project/project.ts'
import { changeFiles, type CaseFile, type ContextEntries, type FileChange } from './case-files.ts'

/** A build, and how it is made again after edits. */
export interface BuildCase extends Omit<BuildEdit, 'files'> {
  readonly dockerfile: string
  /** The build context; left out if it is not known. */
  readonly files?: Readonly<Record<string, CaseFile>>
  /** Other folders that COPY --from may name. */
  readonly contexts?: Readonly<Record<string, Readonly<Record<string, CaseFile>>>>
  readonly project?: Project
  readonly edits?: readonly BuildEdit[]
}

/** What changes before the next build; what it does not name stays. */
export interface BuildEdit {
  readonly dockerfile?: string
  readonly dockerignore?: string
  readonly target?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, CaseFile | FileChange>>
}

/** What edits are made to: what the edit before left, or every time the case as it was. */
export type EditBasis = 'previous' | 'original'

/** What holds for all builds of a case. */
export interface CaseOptions extends PlanOptions {
  /** What is known of images that `images` has no facts of. */
  readonly table?: ImageTable
  /** `previous` if it is left out. */
  readonly basis?: EditBasis
}

/** Simulates the build of a case and that after each of its edits. */
export function buildCase(
  { edits = [], ...first }: BuildCase,
  { basis = 'previous', ...options }: CaseOptions = {},
): readonly Build[] {
  const original: State = { ...first, files: first.files && changeFiles({}, first.files) }
  const states = [original]
  for (const edit of edits) {
    states.push(applyEdit((basis === 'original' ? null : states.at(-1)) ?? original, edit))
  }
  return states.map((state) => simulate(state, options))
}

interface State extends Omit<BuildCase, 'files' | 'edits'> {
  readonly files: ContextEntries | undefined
}

function applyEdit(state: State, { files, ...rest }: BuildEdit): State {
  const isKnown = state.files !== undefined || files !== undefined
  return { ...state, ...rest, files: isKnown ? changeFiles(state.files ?? {}, files ?? {}) : undefined }
}

function simulate(state: State, { table = {}, ...options }: Omit<CaseOptions, 'basis'>): Build {
  const { dockerfile, target, buildArgs, contexts = {}, files, dockerignore, secrets, project } = state
  const named = Object.entries(contexts).map(([name, entries]) => [name, changeFiles({}, entries)] as const)
  const { plan } = planWithTable(
    parse(dockerfile),
    {
      ...options,
      ...(target !== undefined && { target }),
      ...(buildArgs !== undefined && { buildArgs }),
      contexts: named.map(([name]) => name),
    },
    table,
  )
  return build(plan, {
    namedContexts: Object.fromEntries(named),
    ...(dockerignore !== undefined && { dockerignore }),
    ...(secrets !== undefined && { secrets }),
    ...(project !== undefined && { project }),
    ...(files !== undefined && { context: withIgnoreFile(files, dockerignore) }),
  })
}

/** The file lies in the context like any other, unless it leaves itself out. */
function withIgnoreFile(files: ContextEntries, text: string | undefined): ContextFiles {
  return text === undefined ? files : { ...files, '.dockerignore': { text } }
}
