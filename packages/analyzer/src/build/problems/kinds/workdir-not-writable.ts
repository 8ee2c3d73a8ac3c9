import { findPlace } from '../../files/place.ts'
import { may } from '../../machine/permissions.ts'
import { defineProblem } from '../define-problem.ts'
import { lastStep } from '../image-scene.ts'
import { placeOf, placeOfFrom, related } from '../reading/places.ts'

/** A user in a folder that is not theirs. */
export const workdirNotWritable = defineProblem({
  id: 'workdir-not-writable',
  concept: 'users',
  weight: 'hint',
  restsOnBase: true,
  what: 'The program works in a folder that its user may not write to.',
  why: 'That is safest for a program that only reads: nobody who breaks in can change it. One that writes a log, a cache or an upload beside its code fails there.',
  mend: 'If it writes, give it a folder of its own: RUN mkdir data && chown app data, above USER.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nRUN chown node:node /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  findInImage({ account, config, files, project, stepAt, target }) {
    const place = findPlace(files, config.workingDir || '/')
    // What is known of the project says it better.
    const isKnown = project.runtime?.writes !== undefined
    if (account === null || account.uid === 0 || place.kind !== 'found' || place.path === '/' || isKnown) return []
    const maker = stepAt(place.node.time)
    if (maker === null || may(account, 'write', place.node)) return []
    const user = lastStep(target.planned, 'USER')
    const name = account.name ?? `the user ${account.uid}`
    return [
      {
        certainty: 'perhaps',
        message: `The program starts in ${place.path}, where ${name} may read and not write.`,
        place: user === null ? placeOfFrom(target.planned) : placeOf(user),
        related: related(placeOf(maker.planned), 'makes the folder'),
      },
    ]
  },
})
