import type { WordPart } from 'unbash'
import type { ShellCommand, ShellWord } from '../../../shell/shell-command.ts'
import type { Fix } from '../../finding.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { assignedValues, isPlainText } from '../reading/assigned-values.ts'
import { defineCommandRule, type CommandScene } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      only: 'hadolint',
      when: 'harmless-command',
      because:
        'Only where a command changes or tests files can a value of two words do harm; lists of packages or flags are left unquoted on purpose.',
    },
    {
      only: 'hadolint',
      when: 'known-value',
      because: 'ENV, ARG or the script itself says that the value has no spaces.',
    },
    {
      only: 'hadolint',
      when: 'text-before',
      because:
        'Behind other text in a word an unknown value does little: app-$VERSION.jar is one word with any version.',
    },
    {
      only: 'ours',
      when: 'told-once',
      because: 'hadolint shows one finding of ShellCheck for each instruction, and keeps the others back.',
    },
  ],
  what: 'A variable without quotes is handed to a command that changes or tests files.',
  why: 'The shell splits what it puts in at each space, and takes a * in it for a pattern; an empty one vanishes. `rm -rf $DIR/*` with an empty DIR means everything from the root on.',
  bad: 'FROM debian:12\nARG DIR\nRUN rm -rf $DIR/*',
  good: 'FROM debian:12\nARG DIR\nRUN rm -rf "${DIR:?}"/*',
}

/** A variable without quotes, where a space in it or an empty one does harm. */
export const unquotedExpansion = defineCommandRule({
  id: 'unquoted-expansion',
  severity: 'info',
  like: 'SC2086',
  commands: ['[', 'cd', 'chmod', 'chown', 'cp', 'mv', 'rm', 'test'],
  check(command, place) {
    for (const word of command.words) {
      const name = findRisk(word, place)
      if (name === null) continue
      place.report(word, { message: messageFor(command, word, name), fix: quote(command, word, place) })
    }
  },
})

/**
 * The first thing in a word that is put in without quotes, and whose value may do harm. Behind other text an
 * unknown value does little: app-$VERSION.jar is one word with any version, and with none.
 */
function findRisk(word: ShellWord, place: CommandScene): string | null {
  for (const [index, part] of (word.parts ?? []).entries()) {
    const name = expandedBy(part)
    if (name === null) continue
    const value = place.scene.step?.environment.get(name)
    const isRisk = index === 0 ? !isKnownPlain(name, place) : value !== undefined && /[\s*?[]/.test(value)
    if (isRisk) return part.text
  }
  return null
}

function expandedBy(part: WordPart): string | null {
  switch (part.type) {
    case 'SimpleExpansion':
      return part.text.slice(1)
    case 'ParameterExpansion':
      // ${x:?} and ${x:-y} say what is to be done about an empty one.
      return part.prefix === undefined && part.operation === undefined ? part.parameter : null
    default:
      return null
  }
}

/** Whether ENV, ARG or the script itself gives it a value without spaces and patterns, or it is a number by nature. */
function isKnownPlain(name: string, { scene, script }: CommandScene): boolean {
  if (/^[?#$!0-9@*-]$/.test(name) || /^(?:GID|PPID|TARGETARCH|TARGETOS|UID|HOME|PWD)$/.test(name)) return true
  const value = scene.step?.environment.get(name)
  if (value !== undefined) return isPlainText(value)
  return (
    assignedValues(script)
      .get(name)
      ?.every((assigned) => assigned.isPlain) === true
  )
}

function messageFor({ name }: ShellCommand, word: ShellWord, variable: string): string {
  if (name === '[' || name === 'test')
    return `If ${variable} is empty, this test has a word too few and fails. Put it into double quotes.`
  if (name === 'rm' && word.text.startsWith(variable) && word.text.includes('/')) {
    return `If ${variable} is empty, this removes everything from the root on. Write "\${${variable.replace(/[${}]/g, '')}:?}", which stops instead.`
  }
  return `If ${variable} is empty or has a space in it, ${name} works on other files. Put it into double quotes.`
}

// For cd and a test one word is meant beyond doubt; rm and cp may be given several on purpose.
function quote({ name }: ShellCommand, word: ShellWord, { script }: CommandScene): Fix | null {
  const isOneWord = name === '[' || name === 'test' || name === 'cd'
  if (!isOneWord || script.tree === null || /["'\\*?[\]]/.test(word.text)) return null
  const place = script.spanOf(word)
  if (place.end - place.start !== word.text.length) return null
  return { title: 'Put it into double quotes', edits: [{ ...place, newText: `"${word.text}"` }] }
}
