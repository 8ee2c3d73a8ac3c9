import { expect, test } from 'vitest'
import { ANY_SIZE, atLeast, between, exactly } from '../../facts/size-range.ts'
import { sizeText } from './size-text.ts'

test.each([
  [exactly(0), '0 B'],
  [exactly(9999), '9999 B'],
  [exactly(10_000), '10 kB'],
  [exactly(14_234_567), '14.2 MB'],
  [exactly(999_600), '1 MB'],
  [exactly(1_234_567_890), '1.23 GB'],
  [atLeast(120_000_000), 'at least 120 MB'],
  [ANY_SIZE, 'size unknown'],
  [between(13_000_000, 15_000_000), 'about 14 MB'],
  [between(1_000_000, 9_000_000), '1 MB to 9 MB'],
  [between(0, 5_000_000), 'at most 5 MB'],
])('%j', (size, text) => expect(sizeText(size)).toBe(text))
