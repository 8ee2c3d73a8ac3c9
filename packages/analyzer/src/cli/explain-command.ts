import { allRules, findRule } from '../rules/all.ts'
import type { DocumentedRule } from '../rules/documented-rule.ts'
import type { Difference } from '../rules/rule-docs.ts'
import { defineCommand } from './command.ts'
import { wrap } from './help.ts'
import { paintWith } from './paint.ts'
import type { Paint } from './paint.ts'
import { unknownRule } from './rule-settings.ts'
import { UsageError } from './usage-error.ts'

/** `stagecraft explain`: what a rule finds, why it matters, and how it should be; or all rules by concept. */
export const explainCommand = defineCommand({
  name: 'explain',
  summary: 'Say what a rule finds and why it matters; without a rule, list them all.',
  usage: '[options] [rule]',
  options: {
    format: { value: 'FORMAT', values: ['text', 'json'], help: 'how it is written', default: 'text' },
  },
  notes: ['A rule is named by its id, or by the id of a hadolint rule that it is like: prefer-copy, DL3020.'],
  async run(given, { stdout }) {
    const [name, more] = given.operands
    if (more !== undefined) throw new UsageError(`One rule at a time: leave "${more}" out.`)
    const rules = name === undefined ? allRules : findRules(name)
    const paint = paintWith(stdout.hasColour)
    if (given.get('format') === 'json') await stdout.write(`${JSON.stringify(rules.map(asData), null, 2)}\n`)
    else if (name === undefined) await stdout.write(listByConcept(rules, paint))
    else await stdout.write(rules.map((rule) => explain(rule, paint)).join('\n'))
    return 0
  },
})

function findRules(name: string): readonly DocumentedRule[] {
  const rule = findRule(name)
  if (rule !== null) return [rule]
  const alike = allRules.filter(({ like }) => like.includes(name.toUpperCase()))
  if (alike.length === 0) throw unknownRule(name)
  return alike
}

function asData({ id, severity, concept, like, differs, what, why, bad, good, url, ...rest }: DocumentedRule): object {
  const isOptional = rest.isOptional === true
  const fixNeedsConsent = rest.fixNeedsConsent === true
  return { id, severity, isOptional, fixNeedsConsent, concept, like, differs, what, why, bad, good, url: url ?? null }
}

const COLUMNS = 100

function explain(rule: DocumentedRule, paint: Paint): string {
  const { id, severity, what, why, bad, good, concept, like, url } = rule
  const facts = [
    `Concept: ${concept}`,
    ...(like.length === 0 ? [] : [`Like hadolint's ${like.join(', ')}`]),
    ...(url === undefined ? [] : [`Read more: ${url}`]),
    `Silence it for one instruction: # stagecraft ignore=${id}`,
  ]
  const optional = rule.isOptional === true ? `, only if asked for: --rule ${id}=on` : ''
  return [
    `${paint.bold(id)} ${paint.severity(severity, `(${severity}${optional})`)}`,
    '',
    ...wrap(what, COLUMNS),
    ...wrap(why, COLUMNS),
    '',
    'Bad:',
    indent(bad),
    '',
    'Good:',
    indent(good),
    '',
    ...facts,
    ...listDifferences(rule.differs),
    '',
  ].join('\n')
}

function listDifferences(differs: readonly Difference[]): readonly string[] {
  const lines = differs.flatMap(({ from, only, because }) => {
    const codes = typeof from === 'string' ? from : from.join(', ')
    const what = only === 'ours' ? `Found, not by ${codes}` : `Left alone, not by ${codes}`
    return wrap(`${what}: ${because}`, COLUMNS - 4).map((line) => indent(line))
  })
  return lines.length === 0 ? [] : ['', 'Where it differs:', ...lines]
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ')
}

function listByConcept(rules: readonly DocumentedRule[], paint: Paint): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const concepts = [...new Set(rules.map(({ concept }) => concept))].toSorted()
  const blocks = concepts.map((concept) => {
    const lines = rules
      .filter((rule) => rule.concept === concept)
      .map(
        ({ id, what, isOptional }) => `  ${id.padEnd(width)}  ${what}${isOptional === true ? ' (off by default)' : ''}`,
      )
    return [paint.bold(concept), ...lines, ''].join('\n')
  })
  return `${blocks.join('\n')}\nstagecraft explain <rule> says why, and how it should be.\n`
}
