import { defineProblem } from '../define-problem.ts'
import { placeOfStarted, startFailure } from '../reading/started-program.ts'

/** A script whose interpreter is not in the image. */
export const noInterpreter = defineProblem({
  id: 'no-interpreter',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The script that is started asks for an interpreter that the image does not have.',
  why: 'The first line of a script names what runs it, and the kernel starts that. Alpine has /bin/sh and no bash; scratch and distroless have neither.',
  mend: 'Name an interpreter that is there (#!/bin/sh, if the script needs nothing of bash), or install the one it needs.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /\nCMD ["/start.sh"]\n',
    context: { 'start.sh': '#!/bin/bash\nexec sleep 60\n' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /\nCMD ["/start.sh"]\n',
    context: { 'start.sh': '#!/bin/sh\nexec sleep 60\n' },
  },
  findInImage(scene) {
    const message = startFailure(scene, 'no-interpreter')
    return message === null ? [] : [{ message, ...placeOfStarted(scene) }]
  },
})
