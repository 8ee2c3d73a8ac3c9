import type { Paint } from '../paint.ts'
import { visible } from '../visible.ts'
import type { StepReport } from './build-report.ts'
import { sizeText } from './size-text.ts'

const LONGEST_TITLE = 60

/** What a step is called without its numbers, in one line that is not too long. */
export function stepTitle(name: string): string {
  const [line = ''] = name.replace(/^\[[^\]]*\] /, '').split('\n')
  const plain = line.replaceAll(/\s+/g, ' ').trim()
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1)}…` : plain
}

const MARKS: Readonly<Record<StepReport['outcome'], string>> = {
  done: '✓',
  unsure: '?',
  failed: '✗',
  'not-reached': '-',
}

/** Steps with how they end and what they add. */
export function stepLines(steps: readonly StepReport[], paint: Paint): readonly string[] {
  const titles = steps.map(({ name }) => visible(stepTitle(name)))
  const width = Math.max(0, ...titles.map((title) => title.length))
  const digits = Math.max(0, ...steps.map(({ line }) => String(line).length))
  return steps.flatMap((step, index) => {
    const { outcome, line, message } = step
    const start = `  ${MARKS[outcome]} line ${String(line).padStart(digits)}  ${(titles[index] ?? '').padEnd(width)}`
    const row = `${start}  ${resultOf(step)}`
    const reason = message === null ? [] : [`    ${' '.repeat(digits + 7)}${visible(reasonOf(step, message))}`]
    if (outcome === 'failed') return [paint.severity('error', row), ...reason]
    return outcome === 'not-reached' ? [paint.dim(row)] : [row, ...reason]
  })
}

function resultOf({ outcome, size }: StepReport): string {
  if (outcome === 'failed') return 'fails'
  return outcome === 'not-reached' ? 'is not reached' : sizeText(size)
}

function reasonOf({ outcome }: StepReport, message: string): string {
  return outcome === 'unsure' ? `can’t tell: ${message}` : message
}
