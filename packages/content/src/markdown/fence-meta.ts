/** From one line of code to another, both counted from 1 and included. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** What an author wrote behind a fence's language. */
export interface FenceMeta {
  readonly title: string | null
  readonly ships: readonly LineRange[]
  readonly stays: readonly LineRange[]
  readonly emphasis: readonly LineRange[]
  readonly notes: readonly FenceNote[]
  readonly faults: readonly FenceFault[]
}

/** A remark about one line of code. */
export interface FenceNote {
  readonly line: number
  readonly text: string
}

/** What is wrong in the text behind the language; `index` counts from its start. */
export interface FenceFault {
  readonly index: number
  readonly message: string
  readonly expected: string
}

interface Word {
  readonly index: number
  readonly written: string
  readonly name: string | undefined
  readonly line: string | undefined
  readonly quoted: string | undefined
  readonly braced: string | undefined
}

const FORMS = 'title="…", {3,5-7}, ships={…}, stays={…} or note:3="…"'

/** Reads `title="Dockerfile" {3} ships={5-6} note:3="…"`; what cannot be read is a fault and otherwise ignored. */
export function parseFenceMeta(meta: string): FenceMeta {
  const read = { title: null as string | null, ships: [] as LineRange[], stays: [] as LineRange[] }
  const emphasis: LineRange[] = []
  const notes: FenceNote[] = []
  const faults: FenceFault[] = []
  for (const word of wordsOf(meta)) {
    const { name, quoted, braced } = word
    const ranges = braced === undefined ? null : parseRanges(braced)
    if (name === 'title' && quoted !== undefined) read.title = quoted
    else if (name === 'note' && quoted !== undefined && word.line !== undefined)
      notes.push({ line: Number(word.line), text: quoted })
    else if ((name === 'ships' || name === 'stays') && ranges !== null) read[name].push(...ranges)
    else if (name === undefined && ranges !== null) emphasis.push(...ranges)
    else faults.push({ index: word.index, message: `${word.written} says nothing about code`, expected: FORMS })
  }
  return { ...read, emphasis, notes: notes.toSorted((a, b) => a.line - b.line), faults }
}

/** Whether a line lies in one of the ranges. */
export function isWithin(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(({ from, to }) => from <= line && line <= to)
}

// {1,3-5}        name={1,3-5}        name="text"        note:3="text"        anything else up to a space
function wordsOf(meta: string): readonly Word[] {
  const word = /(?:(?<name>[a-z]+)(?::(?<line>\d{1,6}))?=)?(?:"(?<quoted>[^"]*)"|\{(?<braced>[^}]*)\})(?=\s|$)|\S+/g
  return [...meta.matchAll(word)].map(({ 0: written, index, groups }) => ({
    index,
    written,
    name: groups?.['name'],
    line: groups?.['line'],
    quoted: groups?.['quoted'],
    braced: groups?.['braced'],
  }))
}

function parseRanges(text: string): readonly LineRange[] | null {
  const ranges = text.split(',').map((part) => /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part))
  const read = ranges.flatMap((match) => {
    if (match === null) return []
    const from = Number(match[1])
    return [{ from, to: Number(match[2] ?? from) }]
  })
  const isSound = read.length === ranges.length && read.every(({ from, to }) => 1 <= from && from <= to)
  return isSound ? read : null
}
