import { joinContents, textOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import type { Machine } from '../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandModel } from './command-model.ts'
import { readOptions, type OptionNames, type Options } from './options.ts'
import { closeInputs, derived, readInputs } from './text-input.ts'

/** What a filter does with a text; null where it can't be told. */
export type Transform = (text: string) => string | null

/** A command that reads files or its input and writes something that depends on their text alone. */
export interface Filter {
  readonly names: CommandModel['names']
  readonly summary: string
  readonly options: OptionNames
  /** What it does with each file by itself, or with all one after the other; null for a use that is not known. */
  plan(options: Options, call: CommandCall, machine: Machine): Transform | null
  readonly isOneByOne?: boolean
  /** The status if a file is missing. */
  readonly missing?: number
}

/** Declares the model of a filter. */
export function defineFilter(filter: Filter): CommandModel {
  return defineCommand({
    names: filter.names,
    summary: filter.summary,
    run(call, machine) {
      const options = readOptions(call.words, filter.options)
      const transform = options === null ? null : filter.plan(options, call, machine)
      if (options === null || transform === null) return null
      const inputs = readInputs(options.operands, call, machine)
      const contents = inputs.flatMap(({ content }) => (content === null ? [] : [content]))
      const apply = (content: Content): Content => transformed(content, transform, call)
      const output = filter.isOneByOne === true ? joinContents(contents.map(apply)) : apply(joinContents(contents))
      const result = closeInputs(inputs, call, output)
      return result.status === 1 ? { ...result, status: filter.missing ?? 1 } : result
    },
  })
}

function transformed(content: Content, transform: Transform, call: CommandCall): Content {
  const text = textOf(content)
  const made = text === null ? null : transform(text)
  return made === null ? derived(content, call) : { kind: 'text', text: made }
}
