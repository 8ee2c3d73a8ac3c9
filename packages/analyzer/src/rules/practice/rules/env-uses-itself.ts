import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'variables',
  what: 'An ENV uses a variable that the same ENV sets.',
  why: 'All values of one ENV are filled in before any of them is set. The variable is empty there, or still has the value that it had above.',
  bad: 'FROM alpine:3.20\nENV APP_HOME=/app APP_BIN=$APP_HOME/bin',
  good: 'FROM alpine:3.20\nENV APP_HOME=/app\nENV APP_BIN=$APP_HOME/bin',
}

/** An ENV whose variables use one another. */
export const envUsesItself = defineRule({
  id: 'env-uses-itself',
  severity: 'warning',
  like: 'DL3044',
  on: 'ENV',
  check(env, scene) {
    if (env.pairs.length < 2) return
    const set = new Set<string>()
    for (const pair of env.pairs) {
      const used = namesIn(pair.value.value).find((name) => set.has(name))
      if (used !== undefined) {
        const before = scene.step?.environment.get(used)
        if (before !== undefined && valueOf(used, scene) === before) continue
        const value = before === undefined ? 'is empty here' : `is still ${before === '' ? 'empty' : before} here`
        const message = `${used} ${value}: an ENV fills in all of its values before it sets any. Set ${pair.name.value} in an ENV of its own below.`
        scene.report(pair.value, { message })
      }
      set.add(pair.name.value)
    }
  },
})

// ENV A=$A B=$A     takes an argument over, and A is the same before and after
function valueOf(name: string, { step }: Scene): string | undefined {
  return step?.kind === 'ENV' ? step.pairs.find((pair) => pair.name === name)?.value : undefined
}

function namesIn(value: string): readonly string[] {
  if (!value.includes('$')) return []
  // In single quotes, or behind a backslash, a dollar is only a dollar.
  const plain = value.replace(/'[^']*'|\\./g, '')
  return Array.from(plain.matchAll(/\$\{?([A-Za-z_]\w*)/g), (match) => match[1] ?? '')
}
