import { defineFilter, type Transform } from '../define-filter.ts'
import { isAscii } from '../posix-pattern.ts'

export const base64 = defineFilter({
  names: ['base64'],
  summary: 'Encodes and decodes texts of ASCII.',
  options: { flags: 'di', values: 'w', longFlags: { decode: 'd' }, longValues: { wrap: 'w' } },
  plan(options) {
    const width = Number(options.value('w') ?? 76)
    if (!Number.isInteger(width) || width < 0 || options.operands.length > 1) return null
    return options.has('d') ? decode : encode(width)
  },
})

function encode(width: number): Transform {
  return (text) => {
    if (!isAscii(text)) return null
    const code = btoa(text)
    return width === 0 ? code : code.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n')
  }
}

function decode(text: string): string | null {
  const code = text.replaceAll('\n', '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(code) || code.length % 4 !== 0) return null
  const plain = atob(code)
  return isAscii(plain) ? plain : null
}
