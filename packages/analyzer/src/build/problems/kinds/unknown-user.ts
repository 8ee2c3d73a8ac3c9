import { defineProblem } from '../define-problem.ts'
import { lastStep } from '../image-scene.ts'
import { placeOf, placeOfRoot } from '../reading/places.ts'
import { startFailure } from '../reading/started-program.ts'

/** A USER that the image does not know. */
export const unknownUser = defineProblem({
  id: 'unknown-user',
  concept: 'users',
  weight: 'broken',
  restsOnBase: true,
  what: 'The image is to run as a user that it does not know.',
  why: 'A name is looked up in /etc/passwd of the image when a container starts. A user that was made in another stage is in the passwd file of that stage, and stays behind with it.',
  mend: 'Make the user in the last stage, or write its number: a number needs no entry.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nUSER app\nCMD ["sleep", "60"]\n',
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nRUN adduser -D app\nUSER app\nCMD ["sleep", "60"]\n',
  },
  findInImage(scene) {
    const message = startFailure(scene, 'unknown-user')
    if (message === null) return []
    const step = lastStep(scene.target.planned, 'USER')
    return [{ message, place: step === null ? placeOfRoot(scene.target.planned) : placeOf(step) }]
  },
})
