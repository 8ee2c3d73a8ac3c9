import type { ShellWord } from '../../../shell/shell-command.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'app-dependencies',
  what: 'npm is told by a deprecated flag to leave development dependencies out.',
  why: '--only=production and --production have been deprecated since npm 7: npm prints a warning, and a later version may ignore them and install everything. --omit=dev says the same.',
  bad: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci --only=production',
  good: 'FROM node:20-alpine\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev',
}

/** The old ways to tell npm to leave development dependencies out. */
export const npmOmitDev = defineCommandRule({
  id: 'npm-omit-dev',
  severity: 'warning',
  commands: ['npm'],
  check(command, { script, report }) {
    for (const [index, word] of command.words.entries()) {
      const next = command.words[index + 1]
      const last = lastWordOf(word, next)
      if (last === null) continue
      const message = `${script.text.slice(word.pos, last.end)} is deprecated, and a later npm may ignore it. Use --omit=dev.`
      const place = { pos: word.pos, end: last.end }
      const edits = [{ ...script.spanOf(place), newText: '--omit=dev' }]
      report(place, { message, fix: script.tree === null ? null : { title: 'Use --omit=dev', edits } })
    }
  },
})

// --only=production is one word, --only production two
function lastWordOf(word: ShellWord, next: ShellWord | undefined): ShellWord | null {
  if (/^--only=prod(?:uction)?$|^--production(?:=true)?$/.test(word.value)) return word
  return word.value === '--only' && /^prod(?:uction)?$/.test(next?.value ?? '') ? (next ?? null) : null
}
