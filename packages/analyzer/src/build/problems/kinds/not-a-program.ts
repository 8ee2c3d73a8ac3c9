import { defineProblem } from '../define-problem.ts'
import { placeOfStarted, startFailure } from '../reading/started-program.ts'

/** A file that the kernel can't run. */
export const notAProgram = defineProblem({
  id: 'not-a-program',
  concept: 'start-commands',
  weight: 'broken',
  what: 'The file that is started is nothing that the kernel can run.',
  why: 'The kernel runs programs for its own system and processor, and scripts whose first line says what runs them. Of anything else it says "exec format error".',
  mend: 'Give a script a first line such as #!/bin/sh; start an archive with what reads it (java -jar app.jar); build a program for the platform of the image.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /\nCMD ["/start.sh"]\n',
    context: { 'start.sh': 'exec sleep 60\n' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /\nCMD ["/start.sh"]\n',
    context: { 'start.sh': '#!/bin/sh\nexec sleep 60\n' },
  },
  findInImage(scene) {
    const message = startFailure(scene, 'not-a-program')
    return message === null ? [] : [{ message, ...placeOfStarted(scene) }]
  },
})
