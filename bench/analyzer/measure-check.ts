import { ValidationCode, validate } from 'dockerfile-utils'
import { parse as parseShell } from 'unbash'
import { allRules, check, parse, plan } from '@stagecraft/analyzer'
import { readCorpus } from './corpus.ts'
import { fastest, show } from './fastest.ts'
import { FOUR_STAGES } from './four-stages.ts'
import { showGrowth } from './growth.ts'

/** Prints how long planning and checking take beside npm's dockerfile-utils, and how that grows with the text. */
export function measureCheck(corpusFile: string): void {
  console.log('Planning and checking, warm; each figure is the fastest of many rounds of the same run.\n')
  const corpus = readCorpus(corpusFile)
  if (corpus !== null) compareOn('the corpus', corpus)
  compareOn('a file of four stages', [FOUR_STAGES])
  countRules()
  const shapes = {
    'four stages': (count: number) => FOUR_STAGES.repeat(count),
    stages: (count: number) => numbered(count * 30, (n) => `FROM s${n} AS s${n + 1}\nENV V${n}=1\n`),
    'unknown variables': (count: number) => `FROM a\n${numbered(count * 30, (n) => `ENV X${n}=1\nCOPY $Y${n} /\n`)}`,
    'commands of one RUN': (count: number) => `FROM a\nRUN true${' && \\\n  rm -rf /tmp/$x'.repeat(count * 45)}`,
    installs: (count: number) =>
      `FROM debian\n${'RUN apt-get update && apt-get install -y gcc | tee log\n'.repeat(count * 18)}`,
  }
  showGrowth('plan', shapes, (text) => void plan(parse(text)))
  showGrowth('check', shapes, (text) => void check(parse(text)))
}

function compareOn(name: string, texts: readonly string[]): void {
  const parsed = texts.map((text) => parse(text))
  const planned = parsed.map((dockerfile) => plan(dockerfile))
  const shellTexts = parsed.flatMap(readShellTexts)
  const [oursUs = 0, peersUs = 0, parseUs = 0, planUs = 0, checkUs = 0, shellUs = 0] = fastest([
    () => texts.forEach((text) => check(parse(text))),
    () => texts.forEach((text) => validate(text)),
    () => texts.forEach((text) => parse(text)),
    () => parsed.forEach((dockerfile) => plan(dockerfile)),
    () => planned.forEach((each) => check(each)),
    () => shellTexts.forEach((text) => parseShell(text)),
  ])
  const files = texts.length === 1 ? '' : ` (${texts.length} files)`
  const ratio = (peersUs / oursUs).toFixed(1)
  console.log(`${name}${files}: ${show(oursUs)}, dockerfile-utils ${show(peersUs)}: ${ratio} times as fast`)
  console.log(
    `  parse ${show(parseUs)}, plan ${show(planUs)}, check ${show(checkUs)}, of which reading shell ${show(shellUs)}`,
  )
}

/** What RUN and the like hand to a shell, near enough to time the parser of it alone. */
function readShellTexts({ instructions }: ReturnType<typeof parse>): readonly string[] {
  return instructions.flatMap((instruction) => {
    if (!('command' in instruction) || instruction.command?.form !== 'shell') return []
    return [instruction.command.text.value, ...instruction.heredocs.map(({ content }) => content)].join('\n')
  })
}

function countRules(): void {
  const byDefault = allRules.filter(({ isOptional }) => isOptional !== true)
  const codes = Object.keys(ValidationCode).filter((key) => Number.isNaN(Number(key)))
  console.log(
    `rules: ${byDefault.length} on by default of ${allRules.length}; dockerfile-utils has ${codes.length} codes\n`,
  )
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('')
}
