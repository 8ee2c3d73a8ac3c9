import { textOf } from '../../files/content.ts'
import { defineProblem } from '../define-problem.ts'
import { lastStep, type ImageScene } from '../image-scene.ts'
import { placeOf, placeOfFrom } from '../reading/places.ts'
import { findStarted } from '../reading/started-program.ts'

/** A program that runs as root. */
export const rootUser = defineProblem({
  id: 'root-user',
  concept: 'users',
  weight: 'hint',
  restsOnBase: true,
  what: 'The program of the image runs as root.',
  why: 'Whoever breaks into the program is root inside of the container: free to change its files and to install tools, and one flaw of the kernel away from the host.',
  mend: 'Write USER with an account without privileges above CMD; a number such as 10001 needs no entry in /etc/passwd.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  good: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  findInImage(scene) {
    if (scene.account?.uid !== 0) return []
    const user = lastStep(scene.target.planned, 'USER')
    const place = user === null ? placeOfFrom(scene.target.planned) : placeOf(user)
    const message =
      user === null
        ? 'No USER is set, so the program runs as root.'
        : 'The last USER is root, so the program runs as root.'
    return [{ message, place, certainty: mayDropRoot(scene) ? 'perhaps' : 'sure' }]
  },
})

// Servers that begin as root and become somebody else, and scripts that see to that before the program starts.
function mayDropRoot(scene: ImageScene): boolean {
  const content = findStarted(scene)?.node.content
  const script = content === undefined ? null : textOf(content)
  return SERVERS.test(scene.system.image ?? '') || /\b(?:gosu|su-exec|setpriv|runuser|su)\b/.test(script ?? '')
}

const SERVERS = /(?:^|\/)(?:nginx|httpd|postgres|mysql|mariadb|redis|mongo|rabbitmq|php|caddy|traefik)(?=[:@-]|$)/
