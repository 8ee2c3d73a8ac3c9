import { defineProblem } from '../define-problem.ts'
import { lastStep } from '../image-scene.ts'
import { placeOf, related } from '../reading/places.ts'
import { placeOfCommand, startFailure } from '../reading/started-program.ts'

/** A program in a folder that its user may not enter. */
export const closedToUser = defineProblem({
  id: 'closed-to-user',
  concept: 'users',
  weight: 'broken',
  restsOnBase: true,
  what: 'The user of the image may not enter the folder that the program is in.',
  why: 'To start a file, its user must be allowed to go through each folder above it. /root is closed to everybody else, and so is what root unpacked with a mode of 700.',
  mend: 'Put the program where everybody may go, such as /usr/local/bin or /app.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /root/\nUSER nobody\nCMD ["/root/start.sh"]\n',
    context: { 'start.sh': '#!/bin/sh\nexec sleep 60\n' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 start.sh /app/\nUSER nobody\nCMD ["/app/start.sh"]\n',
    context: { 'start.sh': '#!/bin/sh\nexec sleep 60\n' },
  },
  findInImage(scene) {
    const message = startFailure(scene, 'closed-to-user')
    if (message === null) return []
    const user = lastStep(scene.target.planned, 'USER')
    const beside = user === null ? [] : related(placeOf(user), 'says who runs it')
    return [{ message, place: placeOfCommand(scene), related: beside }]
  },
})
