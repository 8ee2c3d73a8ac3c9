import type { MountFlag, RunInstruction } from '../../../syntax/instructions/types.ts'
import { isBelow, resolvePath } from './paths.ts'

/** One `--mount` as it is written. */
export interface WrittenMount {
  readonly type: string
  /** Empty if there is none. */
  readonly target: string
  readonly sharing: string | null
  readonly flag: MountFlag['flag']
}

/** The mounts of a RUN, with the defaults filled in. */
export function mountsOf(run: RunInstruction): readonly WrittenMount[] {
  if (run.mounts.length === 0) return NONE
  return run.mounts.map(({ flag, fields }) => {
    const read = (...keys: readonly string[]): string | null =>
      fields.findLast((field) => keys.includes(field.key))?.value ?? null
    return {
      type: read('type') ?? 'bind',
      target: read('target', 'dst', 'destination') ?? '',
      sharing: read('sharing'),
      flag,
    }
  })
}

const NONE: readonly WrittenMount[] = []

/** Whether what is written to a folder goes to a mount and so is never part of the image. */
export function isMounted(run: RunInstruction, path: string): boolean {
  return mountsOf(run).some(({ type, target }) => {
    if (type !== 'cache' && type !== 'tmpfs') return false
    return target !== '' && isBelow(path, resolvePath(target, '/'))
  })
}
