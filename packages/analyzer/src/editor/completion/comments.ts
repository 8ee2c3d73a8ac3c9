import { allRules } from '../../rules/all.ts'
import { documentedChecks } from '../../rules/buildkit/documented-checks.ts'
import type { Dockerfile } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { DIRECTIVE_TEXTS } from '../texts/directives.ts'
import type { Completion, Offer } from './completion.ts'
import { offerIn, offersOf } from './completion.ts'

/** What may stand at the cursor in a comment or directive: directives, and wishes not to hear of a rule. */
export function completeComment(dockerfile: Dockerfile, { start, end }: Span, offset: number): readonly Completion[] {
  const { text } = dockerfile
  const before = text.slice(start, offset)
  for (const { pattern, separators, offers } of FORMS) {
    if (!pattern.test(before)) continue
    const from = before.search(new RegExp(`[^${separators}]*$`))
    const blank = /^\s*/.exec(before.slice(from))?.[0].length ?? 0
    const range = { start: start + from + blank, end: wordEnd(text, offset, end) }
    return offerIn(range, offers(dockerfile, start))
  }
  return []
}

interface Form {
  /** What stands before the cursor. */
  readonly pattern: RegExp
  /** The characters one of which stands before the word at the cursor. */
  readonly separators: string
  readonly offers: (dockerfile: Dockerfile, start: number) => readonly Offer[]
}

const FORMS: readonly Form[] = [
  {
    pattern: /^#\s*syntax\s*=\s*\S*$/i,
    separators: '=',
    offers: () => offersOf(DIRECTIVE_TEXTS.syntax.values, 'value'),
  },
  {
    pattern: /^#\s*escape\s*=\s*\S*$/i,
    separators: '=',
    offers: () => offersOf(DIRECTIVE_TEXTS.escape.values, 'value'),
  },
  { pattern: /^#\s*check\s*=(?:.*;)?\s*(?:skip|experimental)\s*=[\w, ]*$/i, separators: '=,', offers: offerChecks },
  {
    pattern: /^#\s*check\s*=(?:[^=;]+=[^;]*;)*\s*\w*$/i,
    separators: '=;',
    offers: () => offersOf(DIRECTIVE_TEXTS.check.values, 'value'),
  },
  { pattern: /^#\s*stagecraft\s+(?:\w+\s+)?ignore\s*=[\w, -]*$/, separators: '=,', offers: offerRules },
  { pattern: /^#\s*hadolint\s+(?:\w+\s+)?ignore\s*=[\w, ]*$/, separators: '=,', offers: offerCodes },
  { pattern: /^#\s*stagecraft\s+\w*$/, separators: ' \t', offers: () => offersOf(SCOPES, 'rule') },
  { pattern: /^#\s*\w*$/, separators: '#', offers: offerBeginnings },
]

const SCOPES: Readonly<Record<string, string>> = {
  'ignore=': 'For the instruction below',
  'stage ignore=': 'For the stage it stands in, or the FROM below',
  'file ignore=': 'For the whole file',
}

function offerChecks(): readonly Offer[] {
  const names = documentedChecks.map(({ id, what }): Offer => ({ label: id, kind: 'rule', detail: what }))
  return [{ label: 'all', kind: 'rule', detail: 'All checks' }, ...names]
}

function offerRules(): readonly Offer[] {
  const names = allRules.map(({ id, what }): Offer => ({ label: id, kind: 'rule', detail: what }))
  return [{ label: 'all', kind: 'rule', detail: 'All rules' }, ...names]
}

function offerCodes(): readonly Offer[] {
  const codes = new Map(allRules.flatMap(({ like, what }) => like.map((code) => [code, what] as const)))
  return [...codes].map(([label, detail]) => ({ label, kind: 'rule', detail }))
}

function offerBeginnings(dockerfile: Dockerfile, start: number): readonly Offer[] {
  return [
    ...offerDirectives(dockerfile, start),
    { label: 'stagecraft ignore=', kind: 'rule', detail: 'Says nothing of a rule in the instruction below' },
    { label: 'check=skip=', kind: 'rule', detail: "Says nothing of one of BuildKit's checks in the instruction below" },
  ]
}

/** The directives that may stand in a line: nothing but other directives is above, and each comes once. */
export function offerDirectives({ text, directives }: Dockerfile, start: number): readonly Offer[] {
  const linesAbove = text.slice(0, start).split('\n').length - 1
  if (directives.filter((directive) => directive.start < start).length !== linesAbove) return []
  const given = new Set<string>(directives.map(({ name }) => name))
  return DIRECTIVES.filter(({ name }) => !given.has(name)).map(({ name, label }) => {
    return { label, kind: 'directive', detail: DIRECTIVE_TEXTS[name].text }
  })
}

const DIRECTIVES = [
  { name: 'syntax', label: 'syntax=docker/dockerfile:1' },
  { name: 'check', label: 'check=error=true' },
  { name: 'escape', label: 'escape=`' },
] as const

/** The end of the word at the cursor; a comma or semicolon ends it too. */
function wordEnd(text: string, offset: number, end: number): number {
  let at = offset
  while (at < end && !/[\s,;=]/.test(text.charAt(at))) at++
  return at
}
