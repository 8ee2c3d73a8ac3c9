import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import { placeOf } from '../reading/places.ts'

/** A password in the config or the history of the image. */
export const secretInSettings = defineProblem({
  id: 'secret-in-settings',
  concept: 'build-secrets',
  weight: 'exposed',
  what: 'The settings of the image hold a password.',
  why: 'ENV is written into the config of the image, and the value of an ARG into its history: `docker history` and `docker inspect` show both to everybody who has the image.',
  mend: 'Give it to the RUN that needs it with --mount=type=secret, or to the container when it starts. Then change it, for it was shipped.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nARG API_TOKEN=t0ps3cret\nRUN echo fetching\n',
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nRUN --mount=type=secret,id=api_token echo fetching\n',
  },
  findInImage: ({ target }) => chainOf(target.planned).flatMap((stage) => stage.steps.flatMap(findIn)),
})

/** A stage and those it stands on, whose settings it has as well. */
function chainOf(stage: PlannedStage): readonly PlannedStage[] {
  return stage.base.kind === 'stage' ? [...chainOf(stage.base.stage), stage] : [stage]
}

const SECRET = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:_|$)/i

// Where it is, what it is called or whether it is wanted is no secret.
const HARMLESS = /_(?:FILE|PATH|URL|NAME|ID|TTL|EXPIRY|LENGTH|ENABLED|REQUIRED)$/i

function findIn(step: PlannedStep): readonly Found[] {
  const pairs = step.kind === 'ENV' ? step.pairs : step.kind === 'ARG' ? step.args : []
  const shown = step.kind === 'ENV' ? 'docker inspect' : 'docker history'
  return pairs.flatMap(({ name, value = '' }) => {
    if (!SECRET.test(name) || HARMLESS.test(name) || value === '') return []
    const certainty = /^(?:true|false|0|1|none|changeme|example|\/.*)$/i.test(value)
      ? ('perhaps' as const)
      : ('sure' as const)
    return [
      { message: `The value of ${name} ships with the image: ${shown} shows it.`, place: placeOf(step), certainty },
    ]
  })
}
