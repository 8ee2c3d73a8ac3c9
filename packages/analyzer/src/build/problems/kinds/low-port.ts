import { defineProblem } from '../define-problem.ts'
import { lastStep } from '../image-scene.ts'
import { placeOf, placeOfRoot } from '../reading/places.ts'

/** A port that not everybody may open everywhere. */
export const lowPort = defineProblem({
  id: 'low-port',
  concept: 'users',
  weight: 'hint',
  restsOnBase: true,
  what: 'A program without the rights of root is to listen on a port below 1024.',
  why: 'Docker lets every user of a container open such ports. Other runtimes keep to the kernel’s rule that only root may, and there the program ends with "permission denied".',
  mend: 'Listen on a port from 1024 on, such as 8080, and publish it as any other: -p 80:8080.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nCOPY server.js /\nEXPOSE 80\nUSER node\nCMD ["node", "/server.js"]\n',
    context: { 'server.js': 'require("http").createServer().listen(80)\n' },
  },
  good: {
    dockerfile: 'FROM node:20-alpine\nCOPY server.js /\nEXPOSE 8080\nUSER node\nCMD ["node", "/server.js"]\n',
    context: { 'server.js': 'require("http").createServer().listen(8080)\n' },
  },
  findInImage({ account, config, target }) {
    const ports = [...config.exposedPorts.names()].filter((port) => Number.parseInt(port, 10) < 1024)
    if (account === null || account.uid === 0 || ports.length === 0) return []
    const step = lastStep(target.planned, 'EXPOSE')
    const place = step === null ? placeOfRoot(target.planned) : placeOf(step)
    const name = account.name ?? `the user ${account.uid}`
    return [
      { message: `Not every runtime lets ${name} open port ${ports.join(' and ')}.`, place, certainty: 'perhaps' },
    ]
  },
})
