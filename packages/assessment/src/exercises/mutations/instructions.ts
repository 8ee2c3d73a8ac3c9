import { type Mutator, replaceInstruction, textOf, title } from './mutation.ts'

/** Leaves out one instruction. */
export const dropInstruction: Mutator = (file) =>
  file.instructions
    .filter(({ kind }) => kind !== 'FROM')
    .map((at) => replaceInstruction(file, at, '', `drop ${title(file, at)}`))

/** Changes the places of two instructions of a stage that follow each other. */
export const swapInstructions: Mutator = (file) =>
  file.stages.flatMap(({ instructions }) => {
    const own = instructions.filter(({ kind }) => kind !== 'FROM')
    return own.slice(1).map((second, index) => {
      const first = own[index] ?? second
      const between = file.text.slice(first.end, second.start)
      const swapped = textOf(file, second) + between + textOf(file, first)
      return {
        what: `swap ${title(file, first)} and ${title(file, second)}`,
        line: first.firstLine,
        dockerfile: file.text.slice(0, first.start) + swapped + file.text.slice(second.end),
      }
    })
  })
