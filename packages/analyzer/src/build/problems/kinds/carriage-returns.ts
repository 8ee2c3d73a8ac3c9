import { defineProblem } from '../define-problem.ts'
import { placeOfStarted, startFailure } from '../reading/started-program.ts'

/** A script with the line ends of Windows. */
export const carriageReturns = defineProblem({
  id: 'carriage-returns',
  concept: 'start-commands',
  weight: 'broken',
  what: 'The script that is started has lines that end as on Windows.',
  why: 'The kernel reads the first line to its line feed and looks for an interpreter whose name ends in a carriage return. There is none, so it says "no such file or directory" of a script that is plainly there.',
  mend: 'Save the script with line feeds alone, and keep them so with `*.sh text eol=lf` in .gitattributes.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
    context: { 'entrypoint.sh': { text: '#!/bin/sh\r\nexec sleep 60\r\n', mode: 0o755 } },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n',
    context: { 'entrypoint.sh': { text: '#!/bin/sh\nexec sleep 60\n', mode: 0o755 } },
  },
  findInImage(scene) {
    const message = startFailure(scene, 'carriage-returns')
    return message === null ? [] : [{ message, ...placeOfStarted(scene) }]
  },
})
