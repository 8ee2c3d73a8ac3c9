import { plan } from '../stages/plan.ts'
import { parse } from '../syntax/parse.ts'
import { defineCommand } from './command.ts'
import { GRAPH_FORMATS } from './graph/graph-formats.ts'
import { graphOf } from './graph/stage-graph.ts'
import { readInput, STANDARD_INPUT } from './input.ts'
import { PLAN_OPTIONS, readPlanOptions } from './plan-options.ts'
import { UsageError } from './usage-error.ts'
import { decodeText } from './utf8-text.ts'
import { visible } from './visible.ts'

/** `stagecraft graph`: the stages of a Dockerfile and what goes from one to the other. */
export const graphCommand = defineCommand({
  name: 'graph',
  summary: 'Draw the stages of a Dockerfile, and what each takes from others.',
  usage: '[options] [file]',
  options: {
    format: { value: 'FORMAT', values: Object.keys(GRAPH_FORMATS), help: 'how it is drawn', default: 'text' },
    ...PLAN_OPTIONS,
  },
  notes: [
    'The file is Dockerfile if none is named, and - is standard input. The exit code is 1 if a build would not start.',
  ],
  async run(given, io) {
    const [path = 'Dockerfile', more] = given.operands
    if (more !== undefined) throw new UsageError(`One file at a time: leave "${more}" out.`)
    const options = await readPlanOptions(given, io)
    const planned = plan(parse(decodeText(await readInput(path, io))), options)
    await io.stdout.write(GRAPH_FORMATS[given.get('format')]?.(graphOf(planned), planned.problem) ?? '')
    if (planned.problem === null) return 0
    const [place] = planned.problem.lines
    const name = path === STANDARD_INPUT ? '<stdin>' : path
    const line = place === undefined ? '' : `:${place.firstLine}`
    await io.stderr.write(`${visible(`${name}${line}: ${planned.problem.message}`)}\n`)
    return 1
  },
})
