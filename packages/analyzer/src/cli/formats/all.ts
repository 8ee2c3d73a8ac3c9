import type { Format } from './format.ts'
import { githubFormat } from './github.ts'
import { jsonFormat } from './json.ts'
import { sarifFormat } from './sarif.ts'
import { textFormat } from './text.ts'

/** Every format of a report, by the name that `--format` takes. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
}
