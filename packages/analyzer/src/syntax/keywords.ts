import { toLower } from '../text/letter-case.ts'
import type { InstructionKind } from './instructions/types.ts'

/** All instructions that BuildKit knows. */
export const KEYWORDS = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const satisfies readonly InstructionKind[]

const KINDS: ReadonlyMap<string, InstructionKind> = new Map(
  KEYWORDS.flatMap((keyword) => [
    [keyword, keyword],
    [keyword.toLowerCase(), keyword],
  ]),
)

/** Which instruction a keyword means, however its letters are cased. */
export function kindOf(keyword: string): InstructionKind {
  return KINDS.get(keyword) ?? KINDS.get(toLower(keyword)) ?? 'UNKNOWN'
}
