import { DockerfileParser } from 'dockerfile-ast'
import { parse } from '@stagecraft/analyzer'
import { readCorpus } from './corpus.ts'
import { fastestOfEach, show } from './fastest.ts'
import { FOUR_STAGES } from './four-stages.ts'
import { showGrowth } from './growth.ts'

/** Prints how long parsing takes beside npm's dockerfile-ast, and how that grows with the text. */
export function measureParse(corpusFile: string): void {
  console.log('Parsing, warm; each file counts with the fastest of many rounds of the same run.\n')
  const corpus = readCorpus(corpusFile)
  if (corpus !== null) compareOn(`a file of the corpus (mean of ${corpus.length})`, corpus)
  compareOn(
    'a file of four stages',
    Array.from({ length: 100 }, () => FOUR_STAGES),
  )
  // More lines, and longer ones.
  showGrowth(
    'parse',
    {
      lines: (count) => FOUR_STAGES.repeat(count),
      'one line': (count) => `FROM a\nRUN ${'echo "x" '.repeat(count * 100)}`,
      'one word': (count) => `FROM a\nENV A=${'x'.repeat(count * 900)}`,
      'words of one line': (count) => `FROM a\nCOPY ${'a.txt '.repeat(count * 150)}`,
      continuations: (count) => `FROM a\nRUN true ${'\\\n # why\n && true '.repeat(count * 40)}`,
      openers: (count) => `FROM a\n${'RUN <<EOF\n'.repeat(count * 90)}`,
    },
    (text) => void parse(text),
  )
}

function compareOn(name: string, texts: readonly string[]): void {
  const [oursUs = 0, peersUs = 0] = fastestOfEach(texts, [
    (text) => parse(text),
    (text) => DockerfileParser.parse(text),
  ])
  const ratio = (peersUs / oursUs).toFixed(1)
  console.log(`${name}: ${show(oursUs)}, dockerfile-ast ${show(peersUs)}: ${ratio} times as fast`)
}
