import { parse } from '@stagecraft/analyzer'
import type { ConformanceKind } from '../kind.ts'

interface LineInfo {
  readonly dockerfile: string
  readonly astStart: number
  readonly astEnd: number
  readonly children: readonly (readonly [number, number])[]
}

/** The lines of a file's instructions, first and last. */
export const lineRanges: ConformanceKind = {
  name: 'line ranges',
  files: ['parser-cases'],
  *read(file) {
    const { lineInfo } = file.json() as { readonly lineInfo?: LineInfo }
    if (lineInfo === undefined) return
    const { dockerfile, astStart, astEnd, children } = lineInfo
    yield {
      id: 'lineInfo',
      expected: { astStart, astEnd, children },
      answer: () => {
        const ranges = parse(dockerfile).instructions.map(({ firstLine, lastLine }) => [firstLine, lastLine])
        return { astStart: ranges[0]?.[0], astEnd: ranges.at(-1)?.[1], children: ranges }
      },
    }
  },
}
