import type { FileReport } from '../file-report.ts'

/** A way to write down what was found. */
export interface Format {
  render(reports: readonly FileReport[], hasColour: boolean): string
}
