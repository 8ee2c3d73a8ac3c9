import { defineProblem } from '../define-problem.ts'
import { ENTRYPOINT } from '../reading/example-files.ts'
import { findStarted, placeOfStarted, startFailure } from '../reading/started-program.ts'
import { transferOf } from '../reading/taken-files.ts'

/** A program that nobody may run. */
export const notExecutable = defineProblem({
  id: 'not-executable',
  concept: 'start-commands',
  weight: 'broken',
  what: 'The file that is started lacks the permission to be run.',
  why: 'COPY keeps the mode that a file has in the build context. Without an execute bit, the kernel answers "permission denied", to root as well.',
  mend: 'Copy it with --chmod=755, or set the bit in the repository with `git update-index --chmod=+x`.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
    context: { 'entrypoint.sh': '#!/bin/sh\nexec sleep 60\n' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
    context: ENTRYPOINT,
  },
  findInImage(scene) {
    const message = startFailure(scene, 'not-executable')
    if (message === null) return []
    const step = scene.stepAt(findStarted(scene)?.node.time ?? 0)
    const isCopied = step !== null && transferOf(step) !== null
    return [{ message, ...placeOfStarted(scene), ...(isCopied ? { mend: MEND_COPY } : {}) }]
  },
})

const MEND_COPY =
  'Write --chmod=755 behind COPY. A RUN chmod below it would help as well, and store the file a second time.'
