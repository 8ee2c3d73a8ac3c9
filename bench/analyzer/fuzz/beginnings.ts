const SHORT = 400

/** Beginnings of a file: as far as each of its lines, and of a short one as far as each of its characters. */
export function beginningsOf(file: string): readonly string[] {
  const ends = file.length <= SHORT ? Array.from({ length: file.length + 1 }, (_, end) => end) : lineEnds(file)
  return ends.map((end) => file.slice(0, end))
}

/** With the line break and without it. */
function lineEnds(text: string): readonly number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at, at + 1)
  return ends
}
