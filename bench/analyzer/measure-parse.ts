import { existsSync, readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'
import { parse } from '@stagecraft/analyzer'
import { fastest, show } from './fastest.ts'
import { FOUR_STAGES } from './four-stages.ts'

/** Prints how long parsing takes beside npm's dockerfile-ast, and how that grows with the text. */
export function measureParse(corpus: string): void {
  console.log('Parsing, warm; each figure is the fastest of many rounds of the same run.\n')
  if (existsSync(corpus)) compareOn('the corpus', readTexts(corpus))
  else console.log(`the corpus: skipped, there is no ${corpus}`)
  compareOn('a file of four stages', [FOUR_STAGES])
  showGrowth()
}

function readTexts(corpus: string): readonly string[] {
  const lines = readFileSync(corpus, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { readonly text: string }).text)
}

function compareOn(name: string, texts: readonly string[]): void {
  const [oursUs = 0, peersUs = 0] = fastest([
    () => texts.forEach((text) => parse(text)),
    () => texts.forEach((text) => DockerfileParser.parse(text)),
  ])
  const files = texts.length === 1 ? '' : ` (${texts.length} files)`
  const ratio = (peersUs / oursUs).toFixed(1)
  console.log(`${name}${files}: ${show(oursUs)}, dockerfile-ast ${show(peersUs)}: ${ratio} times as fast`)
}

/** Ten times the text should take ten times the time: more lines, and longer ones. */
function showGrowth(): void {
  const shapes: Readonly<Record<string, (count: number) => string>> = {
    lines: (count) => FOUR_STAGES.repeat(count),
    'one line': (count) => `FROM a\nRUN ${'echo "x" '.repeat(count * 100)}`,
    'one word': (count) => `FROM a\nENV A=${'x'.repeat(count * 900)}`,
    'words of one line': (count) => `FROM a\nCOPY ${'a.txt '.repeat(count * 150)}`,
    continuations: (count) => `FROM a\nRUN true ${'\\\n # why\n && true '.repeat(count * 40)}`,
    openers: (count) => `FROM a\n${'RUN <<EOF\n'.repeat(count * 90)}`,
  }
  for (const [name, make] of Object.entries(shapes)) {
    const [small, large] = [make(100), make(1000)]
    const [smallUs = 0, largeUs = 0] = fastest([() => void parse(small), () => void parse(large)])
    const growth = (largeUs / smallUs).toFixed(1)
    console.log(`${name}, ${Math.round(large.length / 1000)} KB: ${show(largeUs)}, ${growth} times a tenth of it`)
  }
}
