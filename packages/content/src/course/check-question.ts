import {
  type DockerfileQuestion,
  type Question,
  type QuestionTemplate,
  textsOf,
  variantsOf,
} from '@stagecraft/assessment'
import { unknownName } from '../closest-name.ts'
import { checkMarkdown, readMarkdown } from '../markdown/check-markdown.ts'
import { findLanguage, languageNames } from '../markdown/languages.ts'
import type { Fault, Problem } from '../problem.ts'
import { valueAt, type YamlPath } from '../yaml/yaml-text.ts'
import type { AddressBook } from './address-book.ts'
import { checkConcepts } from './check-concepts.ts'
import type { ExerciseDraft, QuestionDraft } from './drafts.ts'

/** A Markdown text as one or several variants of a question have it. */
interface VariantText {
  readonly path: YamlPath
  readonly markdown: string
}

/** Everything wrong with a question or exercise as a part of its course, its Markdown included. */
export function checkQuestion(
  draft: QuestionDraft | ExerciseDraft,
  book: AddressBook,
  concepts: readonly string[] | null,
): readonly Problem[] {
  const { file, yaml, about: template } = draft
  if (template === null) return []
  const complainOfAddress = (address: string) => book.complainOf(address, file)
  const faultsOf = ({ path, markdown }: VariantText): readonly Fault[] => {
    const { root, faults: unreadable } = readMarkdown(markdown)
    const checked = [...unreadable, ...checkMarkdown(root, markdown, { kind: 'short', complainOfAddress })]
    // A value of several lines moves what stands below it: then only the text as a whole can be found again.
    const isInPlace = countLines(valueAt(yaml.value, path)) === countLines(markdown)
    return checked.map(({ line, column, ...complaint }) => ({
      ...(isInPlace ? yaml.placeOfLine(path, { line, column }) : yaml.placeOf(path)),
      ...complaint,
    }))
  }
  const inTexts = [...textsByPath(template).values()].flatMap((texts) => firstOfEachLine(texts.map(faultsOf)))
  return [
    ...checkPlace(draft),
    ...checkConcepts(draft, concepts),
    ...checkOfChecks(draft, concepts),
    ...[...checkLanguage(draft, template), ...inTexts].map((fault) => ({ file, ...fault })),
  ]
}

// The texts at each path, one for every way in which the variants have it.
function textsByPath(template: QuestionTemplate): ReadonlyMap<string, readonly VariantText[]> {
  const byPath = new Map<string, VariantText[]>()
  for (const { question } of variantsOf(template)) {
    for (const { path, markdown } of textsOf(question)) {
      const known = byPath.get(path.join('\n')) ?? []
      if (known.every((text) => text.markdown !== markdown)) known.push({ path, markdown })
      byPath.set(path.join('\n'), known)
    }
  }
  return byPath
}

// What is wrong with a line is wrong in most variants: it is said once, as the first of them has it.
function firstOfEachLine(faultsByText: readonly (readonly Fault[])[]): readonly Fault[] {
  const textByLine = new Map<number, number>()
  return faultsByText.flatMap((faults, text) => {
    for (const { line } of faults) if (!textByLine.has(line)) textByLine.set(line, text)
    return faults.filter(({ line }) => textByLine.get(line) === text)
  })
}

function checkLanguage({ yaml }: Pick<QuestionDraft, 'yaml'>, template: QuestionTemplate): readonly Fault[] {
  const unknown = variantsOf(template)
    .flatMap(({ question }) => languageOf(question))
    .find((name) => findLanguage(name) === null)
  if (unknown === undefined) return []
  return [{ ...yaml.placeOf(['language']), ...unknownName('language', unknown, languageNames) }]
}

function languageOf(question: Question): readonly string[] {
  return 'language' in question ? [question.language] : []
}

function countLines(text: unknown): number {
  return typeof text === 'string' ? text.split('\n').length : 1
}

// An exercise has a page of its own, and is no part of a lesson's.
function checkPlace({ file, yaml, about }: QuestionDraft | ExerciseDraft): readonly Problem[] {
  if (about?.kind !== 'dockerfile' || file.endsWith('.exercise.yaml')) return []
  const expected = 'it beside the lessons, in a file such as 03-name.exercise.yaml'
  return [{ file, ...yaml.placeOf(['kind']), message: 'An exercise among the questions of a lesson', expected }]
}

/** The concepts that checks of an exercise name and the course does not have. */
function checkOfChecks(
  { file, yaml, about }: QuestionDraft | ExerciseDraft,
  known: readonly string[] | null,
): readonly Problem[] {
  if (about === null || !('checks' in about) || about.kind !== 'dockerfile' || known === null) return []
  const { checks } = about as DockerfileQuestion
  return checks.flatMap((check, index) =>
    check.concepts.flatMap((concept, place) =>
      known.includes(concept)
        ? []
        : [
            {
              file,
              ...yaml.placeOf(['checks', index, 'concepts', place]),
              ...unknownName('concept', concept, known),
            },
          ],
    ),
  )
}
