import type { Base, Plan, PlannedStage, PlannedStep } from '../../stages/plan-types.ts'

/** The stages of a Dockerfile, what they stand on, and what they take files from. */
export interface StageGraph {
  readonly nodes: readonly Node[]
  /** In the order of the text. */
  readonly edges: readonly Edge[]
}

/** A stage, or what comes from outside of the file. */
export interface Node {
  /** `stage0`, `image1`: letters and digits. */
  readonly id: string
  readonly kind: 'stage' | 'image' | 'context' | 'scratch'
  /** What it is called: the name of a stage, the reference of an image. */
  readonly label: string
  /** The line of the FROM; null for what is no stage. */
  readonly line: number | null
  /** Whether the target can't be built without it. */
  readonly isNeeded: boolean
  readonly isTarget: boolean
}

/** Files go from one node to another: all of them by FROM, some by COPY or by a mount of RUN. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly by: 'FROM' | 'COPY' | 'RUN'
  readonly line: number
}

/** The graph of a plan. */
export function graphOf(plan: Plan): StageGraph {
  const outer = new Map<string, Node>()
  const edges: Edge[] = []
  for (const stage of plan.stages) {
    const add = (base: Base | null, by: Edge['by'], line: number): void => {
      const from = base === null ? null : idOf(base, stage, outer)
      if (from !== null) edges.push({ from, to: stageId(stage), by, line })
    }
    add(stage.base, 'FROM', stage.tree.from.firstLine)
    for (const step of stage.steps) {
      const line = step.isTrigger ? stage.tree.from.firstLine : step.instruction.firstLine
      for (const base of sourcesOf(step)) add(base, step.kind === 'RUN' ? 'RUN' : 'COPY', line)
    }
  }
  const stages = plan.stages.map((stage) => describeStage(stage, plan))
  return { nodes: [...outer.values(), ...stages], edges: firstOfEachKind(edges) }
}

function describeStage(stage: PlannedStage, { target }: Plan): Node {
  const { label, isNeeded, tree } = stage
  return { id: stageId(stage), kind: 'stage', label, line: tree.from.firstLine, isNeeded, isTarget: stage === target }
}

function stageId({ index }: PlannedStage): string {
  return `stage${index}`
}

function sourcesOf(step: PlannedStep): readonly (Base | null)[] {
  if (step.kind === 'COPY') return [step.from]
  return step.kind === 'RUN' ? step.mounts.map(({ from }) => from) : []
}

/** The id of what files come from; what is outside of the file becomes a node when it is first met. */
function idOf(base: Base, { isNeeded }: PlannedStage, outer: Map<string, Node>): string | null {
  if (base.kind === 'invalid') return null
  if (base.kind === 'stage') return stageId(base.stage)
  const label = labelOf(base)
  const key = `${base.kind} ${label}`
  const known = outer.get(key)
  const id = known?.id ?? `${base.kind}${outer.size}`
  outer.set(key, {
    id,
    kind: base.kind,
    label,
    line: null,
    isNeeded: isNeeded || known?.isNeeded === true,
    isTarget: false,
  })
  return id
}

function labelOf(base: Exclude<Base, { readonly kind: 'invalid' | 'stage' }>): string {
  switch (base.kind) {
    case 'scratch':
      return 'scratch'
    case 'image':
      return base.reference.replace(/^docker\.io\/(?:library\/)?/, '')
    case 'context':
      return base.name
  }
}

/** Files that go the same way twice are one edge. */
function firstOfEachKind(edges: readonly Edge[]): readonly Edge[] {
  const firsts = new Map<string, Edge>()
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to} ${edge.by}`
    if (!firsts.has(key)) firsts.set(key, edge)
  }
  return [...firsts.values()]
}
