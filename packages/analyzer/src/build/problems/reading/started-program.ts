import type { FileNode } from '../../files/node.ts'
import { absolutePath, findPlace } from '../../files/place.ts'
import { commandOf } from '../../start/start-of.ts'
import type { StartCause } from '../../start/start-types.ts'
import type { Found } from '../define-problem.ts'
import type { ProblemPlace } from '../diagnosis.ts'
import { lastStep, type ImageScene } from '../image-scene.ts'
import { placeOf, placeOfRoot, related } from './places.ts'

/** The problem that tells of each cause for which a start fails. */
export const START_PROBLEMS: Readonly<Record<StartCause, string>> = {
  'no-command': 'nothing-to-start',
  'no-user': 'unknown-user',
  'not-in-path': 'program-not-found',
  'no-file': 'program-not-found',
  'is-folder': 'program-not-found',
  'not-executable': 'not-executable',
  'closed-folder': 'closed-to-user',
  'no-interpreter': 'no-interpreter',
  'carriage-return': 'carriage-returns',
  'no-format': 'not-a-program',
  'no-loader': 'wrong-libc',
}

/** The file that is started, or that would be. */
export interface StartedProgram {
  readonly path: string
  readonly node: FileNode
}

/** The words that a container starts with. */
export function startedWords({ config }: ImageScene): readonly string[] {
  return commandOf(config)
}

/** The file that the first of those words leads to; null if there is none for sure. */
export function findStarted(scene: ImageScene): StartedProgram | null {
  const [program = ''] = startedWords(scene)
  return program === '' ? null : findProgram(program, scene)
}

/** The file that a word of a command leads to when it is started; null if none is surely there. */
export function findProgram(program: string, { files, startPlace }: ImageScene): StartedProgram | null {
  if (startPlace === null) return null
  const { folder, path } = startPlace
  const paths = program.includes('/') ? [folder] : path.split(':')
  for (const one of paths) {
    const place = findPlace(files, absolutePath(program, one === '' ? folder : one))
    if (place.kind === 'found' && place.node.kind === 'file') return { path: place.path, node: place.node }
  }
  return null
}

/** The instruction that names the program; the FROM where the base image does. */
export function placeOfCommand({ config, target }: ImageScene): ProblemPlace {
  const kind = (config.entrypoint ?? []).length > 0 ? 'ENTRYPOINT' : 'CMD'
  const step = lastStep(target.planned, kind)
  return step === null ? placeOfRoot(target.planned) : placeOf(step)
}

/** Whether the program is named in shell form, so that a shell has to start it. */
export function isInShellForm({ config, target }: ImageScene): boolean {
  const kind = (config.entrypoint ?? []).length > 0 ? 'ENTRYPOINT' : 'CMD'
  return lastStep(target.planned, kind)?.instruction.command?.form === 'shell'
}

/** The message of a start that surely fails for a cause that a problem tells of; null if it does not. */
export function startFailure({ image }: ImageScene, problem: string): string | null {
  const { start } = image
  return start.verdict === 'fails' && START_PROBLEMS[start.cause] === problem ? start.message : null
}

/**
 * Where to mend a program that is there and can't be started: the step that put it there, with the instruction that
 * starts it beside it.
 */
export function placeOfStarted(scene: ImageScene): Pick<Found, 'place' | 'related'> {
  const started = findStarted(scene)
  const step = started === null ? null : scene.stepAt(started.node.time)
  const command = placeOfCommand(scene)
  if (step === null) return { place: command }
  return { place: placeOf(step.planned), related: related(command, 'starts it') }
}
