import { parse, plan } from '@stagecraft/analyzer'
import type { Base } from '@stagecraft/analyzer'
import type { BuildCase } from '../conformance/build-rows.ts'
import { BASE_NAME } from './base-image.ts'

/** Whether any build of a case would look for an image that only a registry could have. */
export function needsOtherImages({ dockerfile, edits = [] }: BuildCase): boolean {
  return [{ dockerfile }, ...edits].some(({ dockerfile: text }) => text !== undefined && namesOtherImage(text))
}

function namesOtherImage(dockerfile: string): boolean {
  return plan(parse(dockerfile))
    .stages.flatMap(({ base, steps }) => [base, ...steps.map((step) => ('from' in step ? step.from : null))])
    .some(isOther)
}

function isOther(from: Base | null): boolean {
  return from?.kind === 'image' && !REFERENCES.has(from.reference)
}

const REFERENCES: ReadonlySet<string> = new Set([BASE_NAME, `docker.io/library/${BASE_NAME}:latest`])
