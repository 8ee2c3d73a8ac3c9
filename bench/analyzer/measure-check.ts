import { ValidationCode, validate } from 'dockerfile-utils'
import { parse as parseShell } from 'unbash'
import { allRules, check, parse, plan } from '@stagecraft/analyzer'
import { readCorpus } from './corpus.ts'
import { fastestOfEach, show } from './fastest.ts'
import { FOUR_STAGES } from './four-stages.ts'
import { showGrowth } from './growth.ts'
import { showHostile } from './hostile.ts'

/** Prints how long planning and checking take beside npm's dockerfile-utils, and how that grows with the text. */
export function measureCheck(corpusFile: string): void {
  console.log('Planning and checking, warm; each file counts with the fastest of many rounds of the same run.\n')
  const byDefault = allRules.filter(({ isOptional }) => isOptional !== true)
  const codes = Object.keys(ValidationCode).filter((key) => Number.isNaN(Number(key)))
  console.log(
    `rules: ${byDefault.length} on by default of ${allRules.length}, two of which are all that BuildKit refuses;`,
  )
  console.log(`dockerfile-utils tells ${codes.length} faults apart, most of them refusals\n`)
  const corpus = readCorpus(corpusFile)
  if (corpus !== null) compareOn(`a file of the corpus (mean of ${corpus.length})`, corpus)
  compareOn(
    'a file of four stages',
    Array.from({ length: 100 }, () => FOUR_STAGES),
  )
  showGrowth('plan', SHAPES, (text) => void plan(parse(text)))
  showGrowth('check', SHAPES, (text) => void check(parse(text)))
  showHostile((text) => void check(parse(text)))
}

const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  'four stages': (count) => FOUR_STAGES.repeat(count),
  'a tall stack': (count) =>
    `FROM debian AS s0\n${numbered(count * 15, (n) => `FROM s${n} AS s${n + 1}\nRUN apt-get install -y a\n`)}`,
  'unknown variables': (count) => `FROM a\n${numbered(count * 30, (n) => `ENV X${n}=1\nCOPY $Y${n} /\n`)}`,
  'commands of one RUN': (count) => `FROM debian\nRUN true${' && \\\n  rm -rf /tmp/$x'.repeat(count * 45)}`,
  installs: (count) => `FROM debian\n${'RUN apt-get update && apt-get install -y gcc | tee log\n'.repeat(count * 18)}`,
}

function compareOn(name: string, texts: readonly string[]): void {
  const files = texts.map(prepare)
  const [oursUs = 0, peersUs = 0, parseUs = 0, planUs = 0, checkUs = 0, shellUs = 0] = fastestOfEach(files, [
    ({ text }) => check(parse(text)),
    ({ text }) => validate(text),
    ({ text }) => parse(text),
    ({ parsed }) => plan(parsed),
    ({ planned }) => check(planned),
    ({ shellTexts }) => shellTexts.forEach((text) => parseShell(text)),
  ])
  const ratio = (peersUs / oursUs).toFixed(1)
  console.log(`${name}: ${show(oursUs)}, dockerfile-utils ${show(peersUs)}: ${ratio} times as fast`)
  console.log(
    `  alone: parse ${show(parseUs)}, plan ${show(planUs)}, check ${show(checkUs)}, with the shell parser's ${show(shellUs)} in it`,
  )
}

type Parsed = ReturnType<typeof parse>

function prepare(text: string): PreparedFile {
  const parsed = parse(text)
  return { text, parsed, planned: plan(parsed), shellTexts: readShellTexts(parsed) }
}

interface PreparedFile {
  readonly text: string
  readonly parsed: Parsed
  readonly planned: ReturnType<typeof plan>
  readonly shellTexts: readonly string[]
}

/** What RUN and the like hand to a shell, near enough to time its parser alone. */
function readShellTexts({ instructions }: Parsed): readonly string[] {
  return instructions.flatMap((instruction) => {
    if (!('command' in instruction) || instruction.command?.form !== 'shell') return []
    return [instruction.command.text.value, ...instruction.heredocs.map(({ content }) => content)].join('\n')
  })
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('')
}
