import { z } from 'zod'
import { commandOf, type ImageScene, placeOf, type PlannedStep } from '@stagecraft/analyzer'
import { spokenCommand } from '../command-words.ts'
import { defineCheck } from '../define-check.ts'
import { matchesPath, matchesText } from '../glob.ts'
import { failed, judged, type Judgement, passed, unsure } from '../judgement.ts'
import { code, codes, listOf } from '../wording.ts'

const Port = z.union([
  z.int().min(1).max(65_535),
  z.string().regex(/^\d{1,5}\/(?:tcp|udp|sctp)$/, 'This is no port; expected a number, or 53/udp'),
])

/** Ports are named. */
export const exposes = defineCheck({
  name: 'exposes',
  what: 'The image says that its program listens on this port, or each of these.',
  example: 8080,
  schema: z.union([Port, z.array(Port).min(1).max(20)]),
  ask: (ports) => `The image exposes port ${codes(listOf(ports).map(String))}.`,
  judge(ports, image) {
    const exposed = image.config.exposedPorts
    const missing = listOf(ports)
      .map((port) => String(port))
      .find((port) => !exposed.has(port.includes('/') ? port : `${port}/tcp`))
    const lines = linesOf(image, 'EXPOSE')
    const has = exposed.names().length === 0 ? 'It exposes no port.' : `It exposes ${codes(exposed.names())}.`
    return missing === undefined ? passed(has, lines) : orUnknown(failed(has, lines), image)
  },
})

const Words = z.union([z.string().min(1).max(1_000), z.array(z.string().max(1_000)).min(1).max(50)])

/** A container runs a certain command. */
export const command = defineCheck({
  name: 'command',
  what: 'A container runs this command, ENTRYPOINT and CMD together; a text means its words, in exec or shell form.',
  example: 'node src/server.js',
  schema: Words,
  ask: (words) => `A container runs ${code(asText(words))}.`,
  judge(words, image) {
    const found = commandOf(image.config)
    return judgeWords(words, found, image, ['ENTRYPOINT', 'CMD'])
  },
})

/** The entrypoint is a certain one. */
export const entrypoint = defineCheck({
  name: 'entrypoint',
  what: 'ENTRYPOINT is this; a text means its words, in exec or shell form.',
  example: ['/app/server'],
  schema: Words,
  ask: (words) => `The entrypoint is ${code(asText(words))}.`,
  judge: (words, image) => judgeWords(words, image.config.entrypoint ?? [], image, ['ENTRYPOINT']),
})

/** The program is started without a shell around it. */
export const execForm = defineCheck({
  name: 'execForm',
  what: 'ENTRYPOINT and CMD are in exec form, so that no shell stands between the program and its signals.',
  example: true,
  schema: z.literal(true),
  ask: () => 'The command is in exec form, without a shell around it.',
  judge(_want, { target, ...image }) {
    const steps = target.planned.steps.filter(({ kind }) => kind === 'ENTRYPOINT' || kind === 'CMD')
    const last = ['ENTRYPOINT', 'CMD'].flatMap((kind) => steps.findLast((step) => step.kind === kind) ?? [])
    const shelled = last.find((step) => 'command' in step.instruction && step.instruction.command?.form === 'shell')
    if (shelled !== undefined) return failed(`${shelled.kind} is in shell form.`, [placeOf(shelled)])
    const found = commandOf(image.config)
    return judged(
      found.length > 0,
      found.length > 0 ? 'It is in exec form.' : 'There is no command.',
      last.map(placeOf),
    )
  },
})

const Values = z
  .record(z.string().min(1).max(200), z.union([z.string().max(2_000), z.number(), z.boolean()]))
  .refine(
    (values) => Object.keys(values).length > 0,
    'Nothing is asked for; expected a name and its value, or true for any',
  )

/** Variables are set. */
export const env = defineCheck({
  name: 'env',
  what: 'These variables are set in the image: to a value, with `*` for any characters, or to anything with `true`.',
  example: { NODE_ENV: 'production' },
  schema: Values,
  ask: (values) => `The image sets ${sayPairs(values)}.`,
  judge: (values, image) => judgePairs(values, (name) => image.config.env.get(name), image, 'ENV'),
})

/** Labels are set. */
export const labels = defineCheck({
  name: 'labels',
  what: 'The image has these labels: with a value, with `*` for any characters, or with anything for `true`.',
  example: { 'org.opencontainers.image.source': true },
  schema: Values,
  ask: (values) => `The image has the label ${sayPairs(values)}.`,
  judge: (values, image) => judgePairs(values, (name) => image.config.labels.get(name), image, 'LABEL'),
})

/** The program starts in a certain folder. */
export const workdir = defineCheck({
  name: 'workdir',
  what: 'The program starts in this folder; `*` and `**` are understood.',
  example: '/app',
  schema: z.string().startsWith('/').max(300),
  ask: (path) => `The program starts in ${code(path)}.`,
  judge(path, image) {
    const folder = image.config.workingDir || '/'
    return judged(matchesPath(path, folder), `It starts in ${code(folder)}.`, linesOf(image, 'WORKDIR'))
  },
})

/** The health of a container is tested. */
export const healthcheck = defineCheck({
  name: 'healthcheck',
  what: 'The image says how the health of a container is tested, and has the program that does it.',
  example: true,
  schema: z.literal(true),
  ask: () => 'The image has a health check that can run.',
  judge(_want, image, { diagnoses }) {
    const lines = linesOf(image, 'HEALTHCHECK')
    const { healthcheck: test } = image.config
    if (test === null || test.test[0] === 'NONE')
      return orUnknown(failed('The image has no health check.', lines), image)
    const missing = diagnoses.find(({ problem }) => problem === 'health-tool-missing')
    if (missing === undefined) return passed(`It runs ${code(test.test.slice(1).join(' '))}.`, lines)
    return missing.certainty === 'sure' ? failed(missing.message, lines) : unsure(missing.message, lines)
  },
})

/** A container is stopped by a certain signal. */
export const stopSignal = defineCheck({
  name: 'stopSignal',
  what: 'A container of the image is stopped with this signal.',
  example: 'SIGINT',
  schema: z.string().regex(/^(?:SIG[A-Z0-9+-]+|\d{1,2})$/, 'This is no signal; expected one as in SIGINT'),
  ask: (signal) => `A container is stopped with ${code(signal)}.`,
  judge(signal, image) {
    const found = image.config.stopSignal ?? 'SIGTERM'
    return judged(found === signal, `It is stopped with ${code(found)}.`, linesOf(image, 'STOPSIGNAL'))
  },
})

function judgeWords(
  wanted: string | readonly string[],
  found: readonly string[],
  image: ImageScene,
  kinds: readonly PlannedStep['kind'][],
): Judgement {
  const lines = linesOf(image, ...kinds)
  if (found.length === 0) return orUnknown(failed('The image says nothing about what to start.', lines), image)
  const said = `It runs ${code(found.join(' '))}.`
  const isSame =
    typeof wanted === 'string'
      ? spokenCommand(found) === wanted.trim().replaceAll(/\s+/g, ' ')
      : JSON.stringify(wanted) === JSON.stringify(found)
  return judged(isSame, said, lines)
}

function asText(words: string | readonly string[]): string {
  return typeof words === 'string' ? words : JSON.stringify(words)
}

type Pairs = z.output<typeof Values>

function sayPairs(values: Pairs): string {
  return codes(Object.entries(values).map(([name, value]) => (value === true ? name : `${name}=${String(value)}`)))
}

function judgePairs(
  values: Pairs,
  valueOf: (name: string) => string | undefined,
  image: ImageScene,
  kind: 'ENV' | 'LABEL',
): Judgement {
  const lines = linesOf(image, kind)
  for (const [name, wanted] of Object.entries(values)) {
    const found = valueOf(name)
    if (found === undefined) return orUnknown(failed(`${code(name)} is not set.`, lines), image)
    if (wanted !== true && !matchesText(String(wanted), found)) return failed(`${code(name)} is ${code(found)}.`, lines)
  }
  return passed(`It sets ${sayPairs(values)}.`, lines)
}

/** The instructions of that kind in the stage that ships, or the last line, where one is to be added. */
function linesOf({ target }: ImageScene, ...kinds: readonly PlannedStep['kind'][]): Judgement['lines'] {
  const found = target.planned.steps.filter(({ kind }) => kinds.includes(kind)).map(placeOf)
  return found.length > 0 ? found : target.planned.steps.slice(-1).map(placeOf)
}

/** What a base image of which nothing is known may have set can't be told to be missing. */
function orUnknown(judgement: Judgement, { target }: ImageScene): Judgement {
  const { root } = target.planned
  const isUnknown = root.kind === 'image' && root.facts?.config === undefined
  return isUnknown ? unsure('What the base image says about how it is run is not known.', judgement.lines) : judgement
}
