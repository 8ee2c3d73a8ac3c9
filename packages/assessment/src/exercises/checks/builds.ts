import { z } from 'zod'
import type { Build } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { failed, type Judgement, passed } from '../judgement.ts'

/** The build ends without an error. Every exercise asks for it before anything else. */
export const builds = defineCheck({
  name: 'builds',
  what: 'The build ends without an error. Every exercise begins with this check, for no points unless it says so itself.',
  example: true,
  schema: z.literal(true),
  ask: () => 'The Dockerfile builds without an error.',
  judge: (_want, _image, { build }) => judgeBuild(build),
})

/** Whether a build ends without an error, also where it makes no image. */
export function judgeBuild(build: Build): Judgement {
  const [failure] = build.failures
  if (failure !== undefined) return failed(sayFailure(failure.message), failure.lines)
  return passed('Every step goes well, as far as that can be told without running it.')
}

function sayFailure(message: string): string {
  const [first = ''] = message.split('\n')
  return `The build stops: ${first}${/[.!?]$/.test(first) ? '' : '.'}`
}
