import { readShellText } from '../../../shell/shell-readings.ts'
import { shellWords } from '../../image/shell-words.ts'
import { checkStart } from '../../start/check-start.ts'
import type { Start } from '../../start/start-types.ts'
import { defineProblem } from '../define-problem.ts'
import { lastStep, type ImageScene } from '../image-scene.ts'
import { placeOf, placeOfRoot } from '../reading/places.ts'

/** A HEALTHCHECK that calls something which is not there. */
export const healthToolMissing = defineProblem({
  id: 'health-tool-missing',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The HEALTHCHECK calls a program that the image does not have.',
  why: 'The test runs inside of the container, with what is in the image. If its program is missing, every test fails, and a service that works is taken for dead and started again and again.',
  mend: 'Test with what is there: wget on Alpine, the program itself with a flag, a few lines of Node or Python; or install the tool.',
  bad: {
    dockerfile:
      'FROM node:20-alpine\nCOPY server.js /\nHEALTHCHECK CMD curl -f http://localhost:3000/\nCMD ["node", "/server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nCOPY server.js /\nHEALTHCHECK CMD wget -qO- http://localhost:3000/\nCMD ["node", "/server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n' },
  },
  findInImage(scene) {
    const failed = programsOf(scene).find(({ start }) => start.verdict === 'fails')
    if (failed?.start.verdict !== 'fails') return []
    const step = lastStep(scene.target.planned, 'HEALTHCHECK')
    const place = step === null ? placeOfRoot(scene.target.planned) : placeOf(step)
    return [{ message: `The test of HEALTHCHECK can never succeed: ${failed.start.message}`, place }]
  },
})

interface Called {
  readonly start: Start
}

/** What the test starts: its program, or the shell and the commands that surely run in it. */
function programsOf({ config, startPlace }: ImageScene): readonly Called[] {
  const [kind, ...words] = config.healthcheck?.test ?? []
  if (startPlace === null) return []
  if (kind === 'CMD') return [{ start: checkStart(words, startPlace) }]
  if (kind !== 'CMD-SHELL') return []
  const [first] = readShellText(words.join(' ')).commands
  const calls = [shellWords(config), ...(first === undefined || isOfShell(first.name) ? [] : [[first.nameWord.value]])]
  return calls.map((call) => ({ start: checkStart(call, startPlace) }))
}

// Words that the shell knows itself need no file.
function isOfShell(name: string): boolean {
  return /^(?:|\[|test|exit|true|false|:|echo|printf|cd|set|export|exec|eval|command|kill|read|\.|source)$/.test(name)
}
