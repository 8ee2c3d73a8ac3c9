/** A size in MB as the build says it: `7.0 MB`, `920 MB`. */
export function sayMegabytes(bytes: number): string {
  const value = bytes / 1e6
  return `${value.toFixed(value < 99.95 ? 1 : 0)}\u00A0MB`
}
