import type { PlanOptions } from '../../stages/plan-types.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import type { Build } from '../build-types.ts'
import { build } from '../build.ts'
import type { ContextFiles } from '../context/build-context.ts'
import type { Project } from '../project/project.ts'
import { changeFiles, type CaseFile, type ContextEntries, type FileChange } from './case-files.ts'

/** A build, and how it is made again after edits. */
export interface BuildCase extends Omit<BuildEdit, 'files'> {
  readonly dockerfile: string
  /** The build context; left out if it is not known. */
  readonly files?: Readonly<Record<string, CaseFile>>
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

/** Simulates the build of a case and that after each of its edits. */
export function buildCase(
  { edits = [], ...first }: BuildCase,
  options: PlanOptions = {},
  basis: EditBasis = 'previous',
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

function simulate({ files, dockerfile, target, buildArgs, ...given }: State, options: PlanOptions): Build {
  const { dockerignore, secrets, project } = given
  const planned = plan(parse(dockerfile), {
    ...options,
    ...(target !== undefined && { target }),
    ...(buildArgs !== undefined && { buildArgs }),
  })
  return build(planned, {
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
