/** The text with nothing in it that would move the cursor, colour the terminal or turn the order of letters round. */
export function visible(text: string): string {
  return text.replaceAll(UNSAFE, (character) => {
    const code = character.charCodeAt(0)
    if (character === '\t') return '    '
    // Unicode has a picture for each of the first 32: ␛
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : '\ufffd'
  })
}

const PICTURES = 0x2400

// Control characters, what changes the direction of writing, and halves of pairs.
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character, and how many columns of a terminal it fills. */
export interface Cell {
  readonly text: string
  /** Where it begins in the text, in UTF-16 code units. */
  readonly at: number
  readonly length: number
  readonly width: number
}

/** The characters of a text as a terminal shows them. */
export function cellsOf(text: string): readonly Cell[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown = visible(segment)
    return { text: shown, at: index, length: segment.length, width: widthOf(shown) }
  })
}

function widthOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2
  // What begins with a mark has nothing to stand on, and no width of its own.
  return Array.from(grapheme).filter((character) => !WIDTHLESS.test(character)).length
}

const WIDTHLESS = /^[\p{Mn}\p{Me}\p{Cf}]$/u

// Emoji, and the scripts that are written in squares; not the half-width letters of some of them.
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]/u
