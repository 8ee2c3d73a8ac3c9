import localFont from 'next/font/local'

/*
 * Self-hosted type, taken from the packages that carry it. The fallback of the Latin face is sized to match, so the
 * page does not move when the font arrives. The extended face comes first in the list: it answers only for its range.
 */
const latin = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  variable: '--font-sans-latin',
  display: 'swap',
})

const latinItalic = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
  variable: '--font-sans-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const extended = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  variable: '--font-sans-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1EFF, U+20A0-20C0, U+2C60-2C7F, U+A720-A7FF' }],
})

const mono = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../../node_modules/@fontsource/commit-mono/files/commit-mono-latin-700-normal.woff2',
      weight: '700',
      style: 'normal',
    },
  ],
  variable: '--font-mono-latin',
  display: 'swap',
  preload: false,
  // Every common fixed-width face is as wide as this one; a proportional stand-in would be wrong.
  adjustFontFallback: false,
})

/** The classes that define the font variables used by the tokens; they belong on the root element. */
export const fontVariables = [latin, latinItalic, extended, mono].map((font) => font.variable).join(' ')
