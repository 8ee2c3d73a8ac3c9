import { FOUR_STAGES } from './four-stages.ts'

/** A file of more than two hundred lines and of stages that all have names of their own. */
export const LONG_FILE = Array.from({ length: 7 }, (_, index) => numbered(index)).join('')

function numbered(index: number): string {
  if (index === 0) return FOUR_STAGES
  const body = FOUR_STAGES.slice(FOUR_STAGES.indexOf('FROM'))
  return `\n${body.replaceAll(/(AS |FROM |--from=)(base|dependencies|build|run)\b/g, `$1$2-${index}`)}`
}
