import type { Rule } from './define-rule.ts'
import type { Difference, RuleDocs, StatedDifference } from './rule-docs.ts'

/** A rule together with what a reader is told about it. */
export interface DocumentedRule extends Rule, Omit<RuleDocs, 'differs'> {
  readonly differs: readonly Difference[]
  /** Where more is written about it. */
  readonly url?: string
}

/** Joins rules to their documentation, which is listed by the name of the rule's file: `preferCopy` for `prefer-copy`. */
export function documentRules<Docs extends RuleDocs>(
  rules: readonly Rule[],
  docs: Readonly<Record<string, Docs>>,
): readonly (Rule & Omit<Docs, 'differs'> & Pick<DocumentedRule, 'differs'>)[] {
  const byName = new Map(Object.entries(docs).map(([name, told]) => [kebabCase(name), told]))
  return rules.map((rule) => {
    const told = byName.get(kebabCase(rule.id))
    if (told === undefined)
      throw new Error(`The rule ${rule.id} has no documentation; list it in docs.ts beside all.ts.`)
    const differs = (told.differs ?? []).map((stated) => ({ ...stated, from: namedOf(rule.like, stated) }))
    return { ...rule, ...told, differs }
  })
}

/** Those of the codes that a difference is about. */
function namedOf(codes: readonly string[], { from = codes }: StatedDifference): string | readonly string[] {
  const named = codes.filter((code) => from.includes(code))
  return named.length === 1 ? (named[0] ?? named) : named
}

/** `JSONArgsRecommended` becomes `json-args-recommended`. */
export function kebabCase(id: string): string {
  return id.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4').toLowerCase()
}
