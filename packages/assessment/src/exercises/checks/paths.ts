import { z } from 'zod'
import { explainFile, type ImageScene } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { type Entry, lineOf, listImage, searchImage } from '../image-paths.ts'
import { failed, type Judgement, passed, unsure } from '../judgement.ts'
import { code, codes, listOf } from '../wording.ts'

const Path = z
  .string()
  .max(300)
  .refine(
    (path) => path.startsWith('/'),
    'This path is not absolute; expected one that begins with /, as in /app/**/*.js',
  )

const Paths = z.union([Path, z.array(Path).min(1).max(20)])

/** Something is in the image. */
export const contains = defineCheck({
  name: 'contains',
  what: 'The image has something at this path, or at each of these; `*` and `**` are understood.',
  example: '/app/server',
  schema: Paths,
  ask: (paths) => `The image contains ${codes(listOf(paths))}.`,
  judge: (paths, image) => firstThatFails(listOf(paths).map((path) => judgeContains(path, image))),
})

/** Something is not in the image. */
export const lacks = defineCheck({
  name: 'lacks',
  what: 'The image has nothing at this path, or at any of these; `*` and `**` are understood.',
  example: '/src/**',
  schema: Paths,
  ask: (paths) => `The image does not contain ${codes(listOf(paths))}.`,
  judge: (paths, image) => firstThatFails(listOf(paths).map((path) => judgeLacks(path, image))),
})

function judgeContains(path: string, image: ImageScene): Judgement {
  const search = searchImage(path, image)
  if (search.kind === 'unknown') return unsure(search.why)
  if (search.kind === 'missing') return failed(`There is no ${code(path)} in the image.${saysElsewhere(path, image)}`)
  return passed(
    explain(search.entries[0], image),
    search.entries.slice(0, 5).map((entry) => lineOf(entry, image)),
  )
}

function judgeLacks(path: string, image: ImageScene): Judgement {
  const search = searchImage(path, image)
  if (search.kind === 'unknown') return unsure(search.why)
  if (search.kind === 'missing') return passed(`There is no ${code(path)} in the image.`)
  const more = search.entries.length - 1
  const ending = more > 0 ? ` ${more} more of its paths fit ${code(path)}.` : ''
  return failed(
    `${explain(search.entries[0], image)}${ending}`,
    search.entries.slice(0, 5).map((entry) => lineOf(entry, image)),
  )
}

function explain(entry: Entry | undefined, { build }: ImageScene): string {
  if (entry === undefined) return ''
  return explainFile(build, entry.path)?.text ?? `${code(entry.path)} is in the image.`
}

// What was copied to the wrong place is most of what goes wrong.
function saysElsewhere(path: string, image: ImageScene): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const alike = listImage(image).entries.filter(
    ({ path: other, node }) => node.kind !== 'unknown' && node.time > 0 && other.endsWith(`/${name}`),
  )
  return alike.length === 0 ? '' : ` There is ${codes(alike.map((entry) => entry.path))}.`
}

function firstThatFails(judgements: readonly Judgement[]): Judgement {
  const decisive =
    judgements.find(({ verdict }) => verdict === 'failed') ?? judgements.find(({ verdict }) => verdict === 'unsure')
  const reason = judgements.map((judgement) => judgement.reason).join(' ')
  return (
    decisive ??
    passed(
      reason,
      judgements.flatMap(({ lines }) => lines),
    )
  )
}
