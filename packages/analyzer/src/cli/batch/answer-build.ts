import { buildCase } from '../../build/report/build-case.ts'
import type { ToldBuild, ToldReruns } from '../../build/report/recorded.ts'
import { tellBuild, tellReruns } from '../../build/report/tell-build.ts'
import { imageTable } from '../../images/table.ts'
import type { BatchRow } from './batch-row.ts'
import type { BuildRow } from './build-row.ts'

/** What a build does, and what runs again after each edit of the row. */
export interface BuildAnswer extends ToldBuild {
  readonly reruns: readonly ToldReruns[]
}

/** Answers what a row asks of its build. */
export function answerBuild(row: BatchRow, build: BuildRow): BuildAnswer {
  const { editsOf, hasAllImages, ...given } = build
  const { target, buildArgs, ...options } = row.options
  const [first, ...after] = buildCase(
    {
      ...given,
      dockerfile: row.dockerfile,
      ...(row.dockerignore !== null && { dockerignore: row.dockerignore }),
      ...(target !== undefined && { target }),
      ...(buildArgs !== undefined && { buildArgs }),
    },
    { ...options, basis: editsOf, hasAllImages, table: hasAllImages ? {} : imageTable },
  )
  if (first === undefined) throw new Error('A case has one build at least')
  const cacheOf = (index: number) => (editsOf === 'original' ? [first] : [first, ...after.slice(0, index)])
  return { ...tellBuild(first), reruns: after.map((made, index) => tellReruns(made, cacheOf(index))) }
}
