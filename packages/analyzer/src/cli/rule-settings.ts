import { allRules, findRule } from '../rules/all.ts'
import type { RuleSetting } from '../rules/check.ts'
import { SEVERITIES } from '../rules/finding.ts'
import { suggest, UsageError } from './usage-error.ts'

const SETTINGS: readonly RuleSetting[] = ['off', 'on', ...SEVERITIES]

/** Reads `--rule prefer-copy=off --rule pin-base-digest=on --rule untagged-base=error`. */
export function readRuleSettings(texts: readonly string[]): Readonly<Record<string, RuleSetting>> {
  return Object.fromEntries(texts.map(readSetting))
}

function readSetting(text: string): readonly [id: string, setting: RuleSetting] {
  const equals = text.indexOf('=')
  const [id, word] = equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)]
  const rule = findRule(id)
  if (rule === null) throw unknownRule(id)
  const setting = SETTINGS.find((candidate) => candidate === word)
  if (setting !== undefined) return [rule.id, setting]
  throw new UsageError(`--rule ${text} says nothing. Say --rule ${rule.id}=${SETTINGS.join('|')}.`)
}

/** Says that there is no such rule, and which is meant. */
export function unknownRule(id: string): UsageError {
  const ids = allRules.map((rule) => rule.id)
  return new UsageError(`There is no rule "${id}". ${suggest(id, ids, 'stagecraft explain lists them all.')}`)
}
