import { addSizes, between, type SizeRange } from '../../../facts/size-range.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import type { GoPackages } from './go-packages.ts'
import { UNKNOWN_WORD, type GoSettings } from './go-settings.ts'

/** How big a program of Go becomes. */
export function sizeOfProgram(packages: GoPackages, settings: GoSettings, machine: Machine): SizeRange {
  const given = machine.project.go?.binaryBytes
  const isStripped = /(?:^|\s)['"]?-[sw]\b/.test(settings.options.value('ldflags') ?? '')
  if (given !== undefined && settings.options.value('ldflags') === UNKNOWN_WORD) {
    return between(stripped(rangeOf(given)).minBytes, rangeOf(given).maxBytes)
  }
  if (given !== undefined) return isStripped ? stripped(rangeOf(given)) : rangeOf(given)
  return addSizes(guess(packages, machine), between(0, packages.embeddedBytes))
}

// Without tables for debuggers, programs take a fifth to half less.
function stripped({ minBytes, maxBytes }: SizeRange): SizeRange {
  return between(Math.floor(minBytes / 2), Math.ceil(maxBytes * 0.8))
}

function guess({ imports, foreign, isWhole }: GoPackages, machine: Machine): SizeRange {
  if (!isWhole || foreign.size > 0) return between(800_000, 500_000_000)
  const usesNet = [...imports].some((name) => name === 'net' || name.startsWith('net/'))
  machine.useFact(usesNet ? 'go/web-server' : 'go/hello')
  return usesNet ? between(1_200_000, 25_000_000) : between(800_000, 12_000_000)
}
