import fc from 'fast-check'
import { SAMPLE_FILES } from '../syntax/sample-files.cases.ts'
import type { TextChange } from './change.ts'

// The same texts at every run, so that a red test is the doing of a change.
export const SEED = 20_261_120

const KEYWORDS = 'FROM RUN COPY ADD ENV LABEL ARG CMD HEALTHCHECK ONBUILD SHELL USER EXPOSE STOPSIGNAL FRO'.split(' ')

const SIGNS =
  '# AS base build --from= --mount=type=cache, --platform=$ target= sharing= ,from= -- - --mount=" $ ${ ${A:- } " \' = [" "] 80/'.split(
    ' ',
  )

const LINES = [
  '\n',
  '\r\n',
  '\\\n',
  '\\\n\n',
  '`\n',
  '\nEOF\n',
  ' <<EOF\n',
  '# escape=`\n',
  '# check=skip=',
  '# stagecraft ignore=',
]

const STRANGE = [' ', '\t', '\0', 'é', '한', '😀', '\ud800', '\udc00', '\u00a0', '\ufeff', '']

/** What people type, and what nobody should. */
const FRAGMENTS: readonly string[] = [...KEYWORDS, ...SIGNS, ...LINES, ...STRANGE]

const change = fc.record({ place: fc.nat(), removed: fc.nat({ max: 12 }), insert: fc.constantFrom(...FRAGMENTS) })

/** A file that has a bit of everything, and edits that somebody makes in it. */
export const editedSample: fc.Arbitrary<readonly [text: string, edits: readonly Edit[]]> = fc.tuple(
  fc.constantFrom(...SAMPLE_FILES),
  fc.array(change, { minLength: 1, maxLength: 5 }),
)

interface Edit {
  readonly place: number
  readonly removed: number
  readonly insert: string
}

/** An edit as a change of a text. */
export function changeOf({ length }: string, { place, removed, insert }: Edit): TextChange {
  const from = place % (length + 1)
  return { from, to: Math.min(from + removed, length), insert }
}

const composed = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''))

const noise = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

const mutated = editedSample.map(([sample, edits]) =>
  edits.reduce((text, edit) => {
    const { from, to, insert } = changeOf(text, edit)
    return text.slice(0, from) + insert + text.slice(to)
  }, sample),
)

/** Any text that an editor may hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  mutated,
  composed.map((text) => `FROM a AS b\n${text}`),
  composed,
  noise,
)
