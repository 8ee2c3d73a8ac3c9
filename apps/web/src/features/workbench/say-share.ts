/** A share of a whole as people say it: `10 %`. */
export function sayShare(share: number): string {
  return `${Math.round(share * 100)}\u00A0%`
}
