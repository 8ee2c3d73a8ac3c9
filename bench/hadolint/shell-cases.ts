import type { PlannedStage, ShellCommand, ShellWord } from '@stagecraft/analyzer'
import { callsOf, hasWord } from './place.ts'
import type { Case, Place } from './place.ts'

/** Cases that are told by the text for the shell. */
export const SHELL_CASES: Readonly<Record<string, Case>> = {
  'by-busybox': ({ stage, script }) => isSmall(stage) || /\bbusybox\b/.test(script?.text ?? ''),
  'cannot-fail': ({ script }) => hasPipe(script?.pipelines) && script?.pipelines.every(isCalm) === true,
  'cd-inside': (place) => callsOf(place, 'cd').length > 0 && place.script?.commands.at(-1)?.name !== 'cd',
  'failure-expected': ({ script }) => script?.pipelines.some(({ circumstance }) => circumstance.isTested) === true,
  'fills-argument': ({ script }) =>
    script?.pipelines.some(({ pos, end }) =>
      script.commands.some(({ words }) => words.some((word) => word.pos < pos && end < word.end)),
    ) === true,
  'harmless-command': (place) => riskyWords(place).every((word) => expandedIn(word).length === 0),
  'hides-nothing': ({ script }) =>
    script
      ?.named('export', 'readonly')
      .every(({ pos, end }) =>
        script.commands.every((inner) => inner.pos <= pos || inner.end > end || CALM.test(inner.name)),
      ) === true,
  'known-shell': ({ stage }) => !/^(?:debian|ubuntu)\b/.test(stage?.baseName ?? ''),
  'known-value': (place) => riskyWords(place).every((word) => expandedIn(word).every((name) => isKnown(name, place))),
  'serves-the-run': (place) => callsOf(place, 'free', 'ifconfig', 'kill', 'mount', 'ps', 'service', 'ssh').length > 0,
  'set-in-run': (place) => callsOf(place, 'set').some((call) => hasWord(call, 'pipefail')),
  'text-before': (place) =>
    riskyWords(place).every(({ parts = [] }) => expandedIn({ parts: parts.slice(0, 1) }).length === 0),
  'told-before': ({ stage, instruction }) => {
    const earlier = stage?.tree.instructions.filter(({ start }) => start < (instruction?.start ?? 0)) ?? []
    return ['curl', 'wget'].every((name) => earlier.some(({ line }) => line.text.includes(name)))
  },
  'way-back': ({ script }) => {
    const last = script?.commands.at(-1)
    return last?.name === 'cd' && /^(?:-|\.\.(?:\/\.\.)*)\/?$/.test(last.words[0]?.value ?? '')
  },
  'told-once': ({ others }) => others.length > 0,
}

function isSmall(stage: PlannedStage | null): boolean {
  const base = stage?.root.kind === 'image' ? stage.root.reference : (stage?.baseName ?? '')
  return /alpine|busybox/.test(base)
}

type Pipelines = NonNullable<Place['script']>['pipelines']

function hasPipe(pipelines: Pipelines | undefined): boolean {
  return (pipelines?.length ?? 0) > 0
}

/** What only prints, sorts or searches. */
const CALM =
  /^(?:|:|\[|arch|awk|basename|cat|cut|date|dirname|dpkg(?:-architecture|-query)?|echo|env|[ef]?grep|find|getconf|head|hostname|id|ls|mktemp|nproc|printenv|printf|pwd|sed|seq|sort|tail|test|tr|true|uname|uniq|wc|whoami|yes)$/

function isCalm({ steps, circumstance }: Pipelines[number]): boolean {
  return circumstance.isTested || steps.slice(0, -1).every(({ decisive }) => CALM.test(decisive?.name ?? ''))
}

/** The words of commands that change or test files. */
function riskyWords(place: Place): readonly ShellWord[] {
  return callsOf(place, '[', 'cd', 'chmod', 'chown', 'cp', 'mv', 'rm', 'test').flatMap(({ words }) => words)
}

/** The variables that a word puts in without quotes. */
function expandedIn({ parts = [] }: Pick<ShellWord, 'parts'>): readonly string[] {
  return parts.flatMap((part) => {
    if (part.type === 'SimpleExpansion') return [part.text.slice(1)]
    return part.type === 'ParameterExpansion' && part.operation === undefined ? [part.parameter] : []
  })
}

/** Whether the file itself says what a variable holds, or it is a number by nature. */
function isKnown(name: string, { step, script }: Place): boolean {
  if (/^[?#$!0-9@*-]$/.test(name) || /^(?:GID|PPID|TARGETARCH|TARGETOS|UID|HOME|PWD)$/.test(name)) return true
  const isSet = ({ assignments }: ShellCommand): boolean => assignments.some((other) => other.name === name)
  return step?.environment.get(name) !== undefined || script?.commands.some(isSet) === true
}
