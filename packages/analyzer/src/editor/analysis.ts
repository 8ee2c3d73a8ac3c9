import { check } from '../rules/check.ts'
import type { Finding } from '../rules/finding.ts'
import { ShellReadings } from '../shell/shell-readings.ts'
import type { Plan } from '../stages/plan-types.ts'
import { plan } from '../stages/plan.ts'
import { parse } from '../syntax/parse.ts'
import type { Dockerfile } from '../syntax/tree.ts'
import type { EditorOptions } from './editor-options.ts'

/** One version of a text and what it means; each part is worked out when it is first asked for, and once. */
export interface Analysis {
  readonly text: string
  readonly options: EditorOptions
  readonly dockerfile: Dockerfile
  readonly plan: Plan
  readonly findings: readonly Finding[]
}

/** The analysis of a text; versions of one text share `readings`. */
export function analyze(
  text: string,
  options: EditorOptions = {},
  readings: ShellReadings = new ShellReadings(),
): Analysis {
  return new LazyAnalysis(text, options, readings)
}

class LazyAnalysis implements Analysis {
  readonly text: string
  readonly options: EditorOptions
  readonly #readings: ShellReadings
  #dockerfile: Dockerfile | null = null
  #plan: Plan | null = null
  #findings: readonly Finding[] | null = null

  constructor(text: string, options: EditorOptions, readings: ShellReadings) {
    this.text = text
    this.options = options
    this.#readings = readings
  }

  get dockerfile(): Dockerfile {
    return (this.#dockerfile ??= parse(this.text))
  }

  get plan(): Plan {
    return (this.#plan ??= plan(this.dockerfile, this.options))
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= this.#check())
  }

  #check(): readonly Finding[] {
    this.#readings.turn()
    return check(this.plan, { ...this.options, readings: this.#readings })
  }
}
