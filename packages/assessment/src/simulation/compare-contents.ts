import type { Content, Nature, SizeRange } from '@stagecraft/analyzer'

/** Whether two files hold the same, and if not, how they differ: words that end a sentence, or nothing. */
export type ContentComparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'different'; readonly how: string }

/**
 * Compares what two files hold. Where bytes are only known by what they were made of, what the files are decides:
 * programs for different C libraries are different, and two files that were made alike are the same.
 */
export function compareContents(one: Content, model: Content, areMadeAlike: () => boolean): ContentComparison {
  const [key, wanted] = [keyOf(one), keyOf(model)]
  if (key !== null && key === wanted) return { kind: 'same' }
  if (one.kind === 'text' && model.kind === 'text') return { kind: 'different', how: '' }
  const [nature, wantedNature] = [sayNature(one), sayNature(model)]
  if (nature !== null && wantedNature !== null && nature !== wantedNature) {
    return { kind: 'different', how: `: it is ${nature}, not ${wantedNature}` }
  }
  if (areApart(sizeOf(one), sizeOf(model))) return { kind: 'different', how: ': it has another size' }
  if (areMadeAlike()) return { kind: 'same' }
  const isSure = isExact(one) && isExact(model) && key !== null && wanted !== null
  return isSure ? { kind: 'different', how: '' } : { kind: 'unsure' }
}

function keyOf(content: Content): string | null {
  if (content.kind === 'text') return `text ${content.text}`
  return content.identity.key === null ? null : `made ${content.identity.key}`
}

function isExact(content: Content): boolean {
  return content.kind === 'text' || content.identity.isExact
}

function sizeOf(content: Content): SizeRange {
  if (content.kind === 'product') return content.size
  // A unit of text is one byte at least and three at most.
  return { minBytes: content.text.length, maxBytes: 3 * content.text.length }
}

function areApart(one: SizeRange, other: SizeRange): boolean {
  return one.maxBytes < other.minBytes || other.maxBytes < one.minBytes
}

function sayNature(content: Content): string | null {
  if (content.kind === 'text' || content.nature === null) return null
  return describe(content.nature)
}

function describe(nature: Nature): string {
  switch (nature.kind) {
    case 'program': {
      const libraries = nature.libraries.length === 0 ? '' : ` that needs ${nature.libraries.join(' and ')}`
      return nature.libc === 'none' ? `a static program${libraries}` : `a program for ${nature.libc}${libraries}`
    }
    case 'native':
      return `a program of ${nature.image}`
    case 'archive':
      return `an archive (${nature.format})`
    case 'jar':
      return nature.hasMain === false ? 'a jar without a main class' : 'a jar'
    case 'accounts':
      return 'a list of accounts'
    case 'lines':
      return `a text of ${nature.count} lines`
  }
}
