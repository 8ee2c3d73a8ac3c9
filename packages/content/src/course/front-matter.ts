import { fileStart } from '../problem.ts'
import type { Checked } from '../yaml/schema-faults.ts'
import { readYaml, type YamlText } from '../yaml/yaml-text.ts'

/** A lesson's file in two parts. */
export interface LessonText {
  readonly yaml: YamlText
  /** The text below the front matter; blank lines stand for what is above, so that places are those of the file. */
  readonly markdown: string
}

/** Splits a lesson's file at its two lines of dashes. */
export function splitFrontMatter(text: string): Checked<LessonText> {
  if (!/^---[ \t]*\n/.test(text))
    return fault('There is no front matter', '--- on the first line, then title and summary')
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  if (end === -1) return fault('The front matter does not end', 'a line --- between front matter and text')
  const yaml = readYaml(lines.slice(1, end).join('\n'), 1)
  return { ok: true, value: { yaml, markdown: `${'\n'.repeat(end + 1)}${lines.slice(end + 1).join('\n')}` } }
}

function fault(message: string, expected: string): Checked<never> {
  return { ok: false, faults: [{ ...fileStart, message, expected }] }
}
