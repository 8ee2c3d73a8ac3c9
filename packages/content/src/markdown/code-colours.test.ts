import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeTheme, findTokenClass } from './code-theme.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const rules = [...readme.matchAll(/^ {2}\.(\w) \{\s*color: light-dark\((#\w{6}), (#\w{6})\);/gm)]
const colours = rules.map(([, name = '', light = '', dark = '']) => ({ name, light, dark }))

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('the colours that the README gives', () => {
  it('are one for every class of the theme', () => {
    const classes = (codeTheme.settings ?? []).flatMap(({ settings }) => findTokenClass(settings.foreground) ?? [])
    expect(colours.map(({ name }) => name).toSorted()).toEqual(classes.toSorted())
  })

  it.each(colours)('$name can be read on both papers', ({ light, dark }) => {
    for (const paper of ['#f3f0ea', '#ffffff']) expect(contrast(light, paper)).toBeGreaterThanOrEqual(4.5)
    for (const paper of ['#22272a', '#000000']) expect(contrast(dark, paper)).toBeGreaterThanOrEqual(4.5)
  })
})
