/**
 * The shortest text found that still fails: takes out ever smaller stretches as long as what is left fails, up to
 * so many trials.
 */
export async function shrink(text: string, fails: (text: string) => Promise<boolean>, trials = 400): Promise<string> {
  let smallest = text
  let left = trials
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length && left > 0;) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size)
      left--
      if (shorter !== smallest && (await fails(shorter))) smallest = shorter
      else at += size
    }
  }
  return smallest
}
