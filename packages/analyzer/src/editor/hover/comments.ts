import { allRules, findRule } from '../../rules/all.ts'
import type { DocumentedRule } from '../../rules/documented-rule.ts'
import { ownValue } from '../../stages/global-args.ts'
import type { Comment, Directive } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { DIRECTIVE_TEXTS } from '../texts/directives.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about a directive: what it is for, or the rule that it names at an offset. */
export function hoverDirective(text: string, directive: Directive, offset: number): Hover | null {
  if (directive.name === 'check') {
    const rule = hoverRule(text, directive, offset)
    if (rule !== null) return rule
  }
  const { name, nameSpan, value } = directive
  const { text: meaning, docs, values } = DIRECTIVE_TEXTS[name]
  if (touches(nameSpan, offset))
    return tell(nameSpan, { kind: 'directive', title: `# ${name}=`, lines: [meaning], docs })
  const told = ownValue(values, value.value)
  if (told === undefined || !touches(value, offset)) return null
  return tell(value, { kind: 'directive', title: value.value, lines: [`${told}.`], docs })
}

// # check=skip=…   # stagecraft stage ignore=…   # hadolint ignore=…
const WISH = /^#\s*(?:check\s*=|(?:stagecraft|hadolint)\s+(?:\w+\s+)?ignore\s*=)/i

/** Tells about the rule that a comment names at an offset. */
export function hoverComment(text: string, comment: Comment, offset: number): Hover | null {
  return WISH.test(text.slice(comment.start, comment.end)) ? hoverRule(text, comment, offset) : null
}

function hoverRule(text: string, line: Span, offset: number): Hover | null {
  let { start, end } = { start: offset, end: offset }
  while (start > line.start && /[\w-]/.test(text.charAt(start - 1))) start--
  while (end < line.end && /[\w-]/.test(text.charAt(end))) end++
  const word = text.slice(start, end)
  const rule = word === '' ? null : (findRule(word) ?? findByCode(word))
  if (rule === null) return null
  return tell({ start, end }, { kind: 'rule', title: rule.id, lines: [rule.what, rule.why], docs: rule.url ?? null })
}

function findByCode(code: string): DocumentedRule | null {
  return allRules.find(({ like }) => like.includes(code.toUpperCase())) ?? null
}
