import type { Build, BuiltStep } from '../build-types.ts'

/** What BuildKit does as one: a step, or several that are the same down to where they begin. */
export interface Vertex {
  /** The name that is shown for all of them. */
  readonly name: string
  readonly steps: readonly BuiltStep[]
}

/**
 * The steps of a build as BuildKit knows them. Steps of two stages that say the same on the same base are done
 * once and shown once, under the name of the one that a walk from the target comes to last.
 */
export function listVertices({ steps }: Build): readonly Vertex[] {
  const groups = new Map<string, BuiltStep[]>()
  const definitions = new Definitions()
  for (const step of steps) {
    const definition = definitions.of(step)
    const group = groups.get(definition)
    if (group === undefined) groups.set(definition, [step])
    else group.push(step)
  }
  const places = walkOrder(steps)
  return [...groups.values()].map((group) => {
    const last = group.reduce((one, other) => ((places.get(other) ?? 0) > (places.get(one) ?? 0) ? other : one))
    return { name: last.name, steps: group }
  })
}

/** Numbers what steps say together with all that they stand on. */
class Definitions {
  readonly #numbers = new Map<string, number>()
  readonly #known = new Map<BuiltStep, string>()

  of(step: BuiltStep): string {
    const known = this.#known.get(step)
    if (known !== undefined) return known
    const { operation, parent, sources } = step.key
    const origins = [parent, ...sources.map(({ origin }) => origin)]
    const text = JSON.stringify([operation, ...origins.map((origin) => this.#ofOrigin(origin))])
    const number = this.#numbers.get(text) ?? this.#numbers.size
    this.#numbers.set(text, number)
    this.#known.set(step, `#${number}`)
    return `#${number}`
  }

  #ofOrigin(origin: BuiltStep | string): string {
    return typeof origin === 'string' ? `:${origin}` : this.of(origin)
  }
}

/** When a walk that begins at the last step and goes to the inputs first leaves each of the steps. */
function walkOrder(steps: readonly BuiltStep[]): ReadonlyMap<BuiltStep, number> {
  const places = new Map<BuiltStep, number>()
  const open = steps.length === 0 ? [] : [steps.at(-1)]
  const entered = new Set<BuiltStep>()
  for (let step = open.at(-1); step !== undefined; step = open.at(-1)) {
    if (entered.has(step)) {
      open.pop()
      if (!places.has(step)) places.set(step, places.size)
      continue
    }
    entered.add(step)
    const { parent, sources } = step.key
    const inputs = [parent, ...sources.map(({ origin }) => origin)].filter((origin) => typeof origin !== 'string')
    open.push(...inputs.filter((input) => !entered.has(input)).toReversed())
  }
  return places
}
