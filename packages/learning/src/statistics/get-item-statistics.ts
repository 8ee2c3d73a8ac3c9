import { getCurrentVersion } from '../catalog/course-version.ts'
import type { Platform } from '../platform.ts'
import { countAttempts } from './count-attempts.ts'
import { type Discrimination, getDiscrimination } from './get-discrimination.ts'

/** How something was answered. */
export interface AnswerFigures {
  /** Answers that were decided; all other figures are about them. */
  readonly n: number
  readonly undecided: number
  readonly right: number
  /** The mean score, from 0 to 1: how easy it is. Null without answers. */
  readonly facility: number | null
  /** The standard deviation of the scores; null for fewer than two answers. */
  readonly deviation: number | null
  /** How often each option was chosen, each check failed: most often first. */
  readonly tallies: readonly { readonly name: string; readonly count: number }[]
}

export interface ItemStatistics extends AnswerFigures {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly revisionId: string
  /** One for each variant that was answered; a single one with an empty name if there are no parameters. */
  readonly variants: readonly (AnswerFigures & { readonly variant: string })[]
  /** Null unless it was asked in a quiz. */
  readonly discrimination: Discrimination | null
}

// What one request adds while somebody waits; the rest is counted by those that follow.
const COUNTED_AT_ONCE = 20_000

/** How the questions of a course's current version were answered, in its order, with everything that came until now. */
export async function getItemStatistics(
  platform: Platform,
  input: { readonly course: string },
): Promise<readonly ItemStatistics[]> {
  const { db } = platform
  const version = await getCurrentVersion(db, input.course)
  await countAttempts(platform, { atMost: COUNTED_AT_ONCE })
  const asked = version.items.filter(({ kind }) => kind === 'question' || kind === 'exercise' || kind === 'card')
  const rows = await db.itemStatistic.findMany({
    where: { revisionId: { in: asked.map(({ revisionId }) => revisionId) } },
    orderBy: { variant: 'asc' },
  })
  const discrimination = await getDiscrimination(db, version.courseId)
  return asked.map(({ itemId, revisionId, key, kind, title }) => {
    const variants = rows.filter((row) => row.revisionId === revisionId)
    return {
      key,
      kind,
      title,
      revisionId,
      ...figuresOf(variants),
      variants: variants.map((row) => ({ variant: row.variant, ...figuresOf([row]) })),
      discrimination: discrimination.get(itemId) ?? null,
    }
  })
}

interface Counted {
  readonly answers: number
  readonly right: number
  readonly undecided: number
  readonly scoreSum: number
  readonly scoreSqSum: number
  /** Written by countAttempts: how often, by name. */
  readonly tallies: unknown
}

function figuresOf(rows: readonly Counted[]): AnswerFigures {
  const sum = (pick: (row: Counted) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const n = sum(({ answers }) => answers)
  const scores = sum(({ scoreSum }) => scoreSum)
  const squares = sum(({ scoreSqSum }) => scoreSqSum)
  const tallies = new Map<string, number>()
  for (const [name, count] of rows.flatMap((row) => Object.entries(row.tallies as Readonly<Record<string, number>>))) {
    tallies.set(name, (tallies.get(name) ?? 0) + count)
  }
  return {
    n,
    undecided: sum(({ undecided }) => undecided),
    right: sum(({ right }) => right),
    facility: n === 0 ? null : scores / n,
    deviation: n < 2 ? null : Math.sqrt(Math.max(0, squares - (scores * scores) / n) / (n - 1)),
    tallies: [...tallies]
      .map(([name, count]) => ({ name, count }))
      .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name)),
  }
}
