import { isKnown, type Value } from '../../machine/value.ts'
import { defineCommand } from '../command-model.ts'

/** How many words stand before the command that a wrapper runs; null for a use that is not known. */
type Skip = (words: readonly Value[]) => number | null

const WRAPPERS: Readonly<Record<string, Skip>> = {
  nice: (words) => skipOptions(words, /^-n$|^--adjustment$/, /^-n?-?\d+$|^--adjustment=/),
  ionice: (words) => skipOptions(words, /^-[cn]$/, /^-[cnt]/),
  nohup: () => 0,
  setsid: (words) => skipOptions(words, /^$/, /^-[cfw]+$|^--wait$|^--fork$/),
  stdbuf: (words) => skipOptions(words, /^-[ioe]$/, /^-[ioe].+|^--(?:input|output|error)=/),
  time: (words) => skipOptions(words, /^-[fo]$/, /^-[vpa]+$/),
  timeout: (words) => {
    const options = skipOptions(words, /^-[sk]$/, /^-[sk].+|^--/)
    return options === null ? null : options + 1
  },
  eatmydata: () => 0,
}

export const wrappers = defineCommand({
  names: ['nice', 'ionice', 'nohup', 'setsid', 'stdbuf', 'time', 'timeout', 'eatmydata'],
  summary: 'Runs a command under other conditions, which change nothing of what it does.',
  takesUnknownWords: true,
  run(call) {
    const skipped = WRAPPERS[call.name]?.(call.values) ?? null
    if (skipped === null || skipped >= call.values.length) return null
    return call.run(call.values.slice(skipped))
  },
})

function skipOptions(words: readonly Value[], withValue: RegExp, alone: RegExp): number | null {
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!isKnown(word)) return null
    if (word === '--') return at + 1
    if (!word.startsWith('-')) return at
    if (withValue.test(word)) at++
    else if (!alone.test(word)) return null
  }
  return null
}
