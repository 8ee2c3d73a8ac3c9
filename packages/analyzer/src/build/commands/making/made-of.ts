import { shortKey } from '../../../text/short-key.ts'
import { keyOf } from '../../files/content.ts'
import type { Content, Identity } from '../../files/node.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall } from '../command-model.ts'

/** An identity for bytes of which can't be told what they depend on. */
export const UNTOLD: Identity = { key: null, isExact: false }

/** What a result depends on besides words: contents, or null for something that can't be told. */
export type Part = string | null | readonly Part[]

/** The identity of what is made of these parts and nothing else; untold if one of them is. */
export function identityOf(parts: readonly Part[], isExact = false): Identity {
  return hasGap(parts) ? UNTOLD : { key: shortKey(JSON.stringify(parts)), isExact }
}

function hasGap(part: Part): boolean {
  return part === null || (typeof part !== 'string' && part.some(hasGap))
}

/** Stands for the tool that is called: the same tool makes the same of the same. */
export function toolKey({ name, program }: CommandCall, machine: Machine): string | null {
  const place = program === null ? null : machine.files.look(program)
  if (place?.kind === 'found' && place.node.kind === 'file') return keyOf(place.node.content)
  return machine.system.image === null ? null : `${name} of ${machine.system.image}`
}

/** Stands for a file by its name and content. */
export function fileKey(path: string, content: Content): Part {
  return [path, keyOf(content)]
}
