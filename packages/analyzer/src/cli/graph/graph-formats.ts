import type { BuildProblem } from '../../stages/plan-types.ts'
import { visible } from '../visible.ts'
import type { Edge, Node, StageGraph } from './stage-graph.ts'

/** Every way to draw a graph, by the name that `--format` takes. */
export const GRAPH_FORMATS: Readonly<Record<string, (graph: StageGraph, problem: BuildProblem | null) => string>> = {
  text: asText,
  mermaid: asMermaid,
  dot: asDot,
  json: asJson,
}

/** Stages in the order of the text, each with what it takes files from. */
function asText({ nodes, edges }: StageGraph): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, visible(label)]))
  const stages = nodes.filter(({ kind }) => kind === 'stage')
  const width = stages.reduce((most, { label }) => Math.max(most, label.length), 0)
  const sources = new Map<string, string[]>(stages.map(({ id }) => [id, []]))
  for (const edge of edges) sources.get(edge.to)?.push(`  ${describe(edge, labels)}`)
  const lines = stages.flatMap((stage) => {
    const heading = `${visible(stage.label).padEnd(width)}  ${roleOf(stage)}`
    return [heading, ...(sources.get(stage.id) ?? [])]
  })
  return lines.map((line) => `${line}\n`).join('')
}

function roleOf({ isTarget, isNeeded }: Node): string {
  if (isTarget) return 'target'
  return isNeeded ? 'needed' : 'not needed'
}

function describe({ by, from, line }: Edge, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(from) ?? from
  return `line ${line}: ${by === 'FROM' ? 'FROM' : `${by} from`} ${label}`
}

function asMermaid({ nodes, edges }: StageGraph): string {
  const lines = [
    'flowchart LR',
    ...nodes.map(({ id, kind, label }) => {
      const [open, close] = kind === 'stage' ? ['["', '"]'] : ['(["', '"])']
      return `  ${id}${open}${escapeMermaid(label)}${close}`
    }),
    ...edges.map(({ from, to, by }) => (by === 'FROM' ? `  ${from} --> ${to}` : `  ${from} -. ${by} .-> ${to}`)),
    ...classes(nodes),
  ]
  return `${lines.join('\n')}\n`
}

function classes(nodes: readonly Node[]): readonly string[] {
  const targets = nodes.filter(({ isTarget }) => isTarget).map(({ id }) => id)
  const skipped = nodes.filter(({ isNeeded }) => !isNeeded).map(({ id }) => id)
  return [
    ...(targets.length === 0 ? [] : ['  classDef target stroke-width:3px', `  class ${targets.join(',')} target`]),
    ...(skipped.length === 0 ? [] : ['  classDef skipped stroke-dasharray:4', `  class ${skipped.join(',')} skipped`]),
  ]
}

function escapeMermaid(label: string): string {
  return visible(label).replaceAll(/[^\w .:/@$+-]/gu, (character) => `#${character.codePointAt(0)};`)
}

function asDot({ nodes, edges }: StageGraph): string {
  const lines = [
    'digraph stages {',
    '  rankdir=LR',
    '  node [shape=box]',
    ...nodes.map((node) => `  ${node.id} [${attributesOf(node).join(' ')}]`),
    ...edges.map(({ from, to, by }) => `  ${from} -> ${to}${by === 'FROM' ? '' : ` [label=${by} style=dashed]`}`),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function attributesOf({ label, kind, isTarget, isNeeded }: Node): readonly string[] {
  return [
    `label="${visible(label).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
    ...(kind === 'stage' ? [] : ['shape=ellipse']),
    ...(isTarget ? ['penwidth=3'] : []),
    ...(isNeeded ? [] : ['style=dashed']),
  ]
}

function asJson({ nodes, edges }: StageGraph, problem: BuildProblem | null): string {
  const reason = problem === null ? null : { message: problem.message, lines: problem.lines }
  return `${JSON.stringify({ version: 1, nodes, edges, problem: reason }, null, 2)}\n`
}
