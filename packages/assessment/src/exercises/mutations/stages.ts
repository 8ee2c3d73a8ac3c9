import { type Mutator, replaceInstruction, replaceSpan, title } from './mutation.ts'

/** Takes the name from a stage. */
export const dropStageName: Mutator = (file) =>
  file.stages.flatMap(({ from }) => {
    const { as, alias } = from
    if (as === null || alias === null) return []
    const start = file.text.slice(0, as.start).trimEnd().length
    return [replaceSpan(file, { start, end: alias.end }, '', from, `drop the name ${alias.value}`)]
  })

/** Joins a stage to the one before it, by leaving out its FROM. */
export const mergeStages: Mutator = (file) =>
  file.stages.slice(1).map(({ from }) => replaceInstruction(file, from, '', `drop ${title(file, from)}`))

/** Lets a stage go on where an earlier one ends, with all that is in it. */
export const standOnStage: Mutator = (file) =>
  file.stages.slice(1).flatMap(({ from, index }) => {
    const { image } = from
    if (image === null) return []
    const names = file.stages.slice(0, index).flatMap(({ name }) => name ?? [])
    return names
      .filter((name) => name !== image.value.toLowerCase())
      .map((name) => replaceSpan(file, image, name, from, `stage stands on ${name}`))
  })
