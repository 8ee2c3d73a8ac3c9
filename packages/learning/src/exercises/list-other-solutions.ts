import { type DockerfileQuestion, solutionGroup, withoutWords } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { type ExerciseInput, findExercise } from './exercise-revision.ts'

/** A way in which others solved an exercise. */
export interface OtherSolution {
  /** One Dockerfile that goes that way, without comments and labels; nobody's name comes with it. */
  readonly dockerfile: string
  /** How many learners went it, among the newest answers. */
  readonly learners: number
}

const MOST_WAYS = 5
const NEWEST_ANSWERS = 500

/**
 * How others solved an exercise, the most frequent way first: ways that say the same count as one, and those of the
 * learner and of the author are left out. Throws `not-allowed` for somebody who has not solved it.
 */
export async function listOtherSolutions(
  { db }: Platform,
  learner: Person,
  input: ExerciseInput,
): Promise<readonly OtherSolution[]> {
  const { revision, exercise } = await findExercise(db, input)
  const own = await findSolved(db, learner.id, revision.itemId)
  if (own.length === 0) {
    throw new DomainError('not-allowed', 'Other ways are shown once you have solved the exercise yourself.')
  }
  const known = new Set([...own, ...exercise.solutions.map(({ dockerfile }) => dockerfile)].map(groupIn(exercise)))
  const groups = groupSolutions(await findOthers(db, learner.id, revision.revisionId), exercise)
  return [...groups]
    .filter(([group]) => !known.has(group))
    .map(([, { dockerfile, users }]) => ({ dockerfile: withoutWords(dockerfile), learners: users.size }))
    .toSorted((one, other) => other.learners - one.learners || one.dockerfile.length - other.dockerfile.length)
    .slice(0, MOST_WAYS)
}

interface SolvedRow {
  readonly user_id: string
  readonly dockerfile: string
}

async function findSolved(db: Db, userId: string, itemId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<SolvedRow[]>`
    SELECT a.user_id, a.answer ->> 'dockerfile' AS dockerfile
    FROM attempts a JOIN verdicts v ON v.attempt_id = a.id
    WHERE a.user_id = ${userId}::uuid AND a.item_id = ${itemId}::uuid AND v.feedback ->> 'isSolved' = 'true'
    ORDER BY a.submitted_at DESC LIMIT 20`
  return rows.map(({ dockerfile }) => dockerfile)
}

// Only among the newest, so that it takes no longer with a million answers.
function findOthers(db: Db, userId: string, revisionId: string): Promise<readonly SolvedRow[]> {
  return db.$queryRaw<SolvedRow[]>`
    SELECT DISTINCT newest.user_id, newest.dockerfile
    FROM (
      SELECT id, user_id, answer ->> 'dockerfile' AS dockerfile FROM attempts
      WHERE revision_id = ${revisionId}::uuid ORDER BY submitted_at DESC LIMIT ${NEWEST_ANSWERS}
    ) newest
    JOIN verdicts v ON v.attempt_id = newest.id
    WHERE newest.user_id <> ${userId}::uuid AND v.feedback ->> 'isSolved' = 'true'`
}

interface Way {
  readonly dockerfile: string
  readonly users: Set<string>
}

function groupSolutions(rows: readonly SolvedRow[], exercise: DockerfileQuestion): ReadonlyMap<string, Way> {
  const groupOf = groupIn(exercise)
  const ways = new Map<string, Way>()
  for (const { user_id: user, dockerfile } of rows) {
    const group = groupOf(dockerfile)
    const known = ways.get(group)
    const users = known?.users ?? new Set()
    users.add(user)
    const isShorter = known === undefined || dockerfile.length < known.dockerfile.length
    ways.set(group, { dockerfile: isShorter ? dockerfile : known.dockerfile, users })
  }
  return ways
}

// Many send the same text, such as that of a lesson.
function groupIn({ scenario }: DockerfileQuestion): (dockerfile: string) => string {
  const groups = new Map<string, string>()
  return (dockerfile) => {
    const group = groups.get(dockerfile) ?? solutionGroup(dockerfile, scenario)
    groups.set(dockerfile, group)
    return group
  }
}
