import type { Severity } from '../rules/finding.ts'

/** Colours for a terminal, or none. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  severity(severity: Severity, text: string): string
}

/** The colours, if somebody wants them. */
export function paintWith(hasColour: boolean): Paint {
  const wrap = (code: number, text: string): string => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    bold: (text) => wrap(1, text),
    dim: (text) => wrap(2, text),
    severity: (severity, text) => wrap(COLOURS[severity], text),
  }
}

const RED = 31
const YELLOW = 33
const BLUE = 34
const CYAN = 36

const COLOURS: Readonly<Record<Severity, number>> = { error: RED, warning: YELLOW, info: BLUE, style: CYAN }
