import {
  type Diagnosis,
  type Finding,
  findProblem,
  findRule,
  type LineRange,
  saySize,
  SEVERITIES,
  type SizeRange,
} from '@stagecraft/analyzer'
import type { BuildScene } from './build-scene.ts'
import { baseReference } from './checks/bases.ts'
import type { CheckResult } from './judge-checks.ts'

/** Something that could be better although no check asks for it. */
export interface Advice {
  /** The id of a rule of the linter, or of a problem that the simulation shows. */
  readonly id: string
  readonly source: 'rule' | 'problem'
  readonly message: string
  /** What to do about it. */
  readonly mend: string
  readonly lines: readonly LineRange[]
}

/** What an image turned out to be. */
export interface ImageSummary {
  readonly size: { readonly minBytes: number; readonly maxBytes: number | null }
  /** The size as people say it: `7.0 MB`, `at least 40.0 MB`. */
  readonly sizeText: string
  readonly layers: number
  readonly base: string | null
  /** Empty for root. */
  readonly user: string
  readonly start: { readonly verdict: 'starts' | 'fails' | 'unsure'; readonly text: string }
}

const MOST_ADVICE = 6

/** What could be better beyond the checks, the weightiest first; what a failed check says is not said again. */
export function adviseOn(scene: BuildScene, results: readonly CheckResult[]): readonly Advice[] {
  if (scene.image === null) return []
  const said = results.filter(({ verdict }) => verdict === 'failed').map(({ reason }) => reason)
  const advice = [...scene.diagnoses.map(ofDiagnosis), ...findingsByWeight(scene.findings).map(ofFinding)].filter(
    ({ message }) => !said.some((reason) => message.startsWith(reason)),
  )
  const lines = new Set<string>()
  const news = advice.filter((one) => {
    // A rule and a problem of one concept at one line say the same in two ways.
    const key = `${conceptOf(one)} ${one.lines[0]?.firstLine ?? 0}`
    if (lines.has(key)) return false
    lines.add(key)
    return true
  })
  return news.slice(0, MOST_ADVICE)
}

function findingsByWeight(findings: readonly Finding[]): readonly Finding[] {
  const plain = findings.filter(({ doubt }) => doubt === null)
  return plain.toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
}

function ofDiagnosis({ problem, message, mend, place }: Diagnosis): Advice {
  return { id: problem, source: 'problem', message, mend, lines: place === null ? [] : [rangeOf(place)] }
}

function ofFinding(finding: Finding): Advice {
  const { rule, message } = finding
  return { id: rule, source: 'rule', message, mend: findRule(rule)?.why ?? '', lines: [rangeOf(finding)] }
}

function conceptOf({ id, source }: Advice): string {
  return (source === 'rule' ? findRule(id)?.concept : findProblem(id)?.concept) ?? id
}

function rangeOf({ firstLine, lastLine }: LineRange): LineRange {
  return { firstLine, lastLine }
}

/** What an image turned out to be; null if the build fails. */
export function summarise({ image: scene }: BuildScene): ImageSummary | null {
  if (scene === null) return null
  const { image, target, config } = scene
  return {
    size: wireSize(image.size),
    sizeText: saySize(image.size) ?? 'of a size that can’t be told',
    layers: image.layers.length,
    base: baseReference(target.planned),
    user: config.user,
    start: {
      verdict: image.start.verdict,
      text: image.start.verdict === 'starts' ? `${image.start.program} starts.` : image.start.message,
    },
  }
}

// JSON has no number for "at least".
function wireSize({ minBytes, maxBytes }: SizeRange): ImageSummary['size'] {
  return { minBytes, maxBytes: Number.isFinite(maxBytes) ? maxBytes : null }
}
