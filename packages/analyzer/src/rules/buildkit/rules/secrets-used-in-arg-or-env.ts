import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Sensitive data should not be used in the ARG or ENV commands',
  concept: 'build-secrets',
  differs: [
    {
      only: 'hadolint',
      when: 'user-name',
      because: 'A user name is no secret; hadolint finds user in it.',
    },
    {
      only: 'ours',
      when: 'named-key',
      because:
        'BuildKit takes every name with the word key in it for a secret. Where it is a public one, `# check=skip=SecretsUsedInArgOrEnv` says so.',
    },
  ],
  what: 'The name of an ARG or ENV says that it holds a secret: a password, a token, a key.',
  why: 'ENV is part of the image, and the values of ARG are in its history: whoever has the image can read them. A secret mount shows the value to one RUN and to nobody else.',
  bad: 'FROM node:22\nARG NPM_TOKEN\nRUN npm ci\n',
  good: 'FROM node:22\nRUN --mount=type=secret,id=npm,env=NPM_CONFIG npm ci\n',
}

/** A variable is named as if it held a secret. */
export const secretsUsedInArgOrEnv = defineCheck({
  id: 'SecretsUsedInArgOrEnv',
  phase: 'steps',
  severity: 'warning',
  like: 'DL3064',
  on: ['ARG', 'ENV'],
  check({ kind, pairs }, scene) {
    const { step } = scene
    if (step?.isExpanded === false && kind === 'ENV') return
    const values = step?.kind === 'ENV' ? step.pairs : step?.kind === 'ARG' ? step.args : []
    values.forEach(({ name }, index) => {
      if (!SECRET.test(name) || HARMLESS.test(name)) return
      const place = pairs[index] ?? scene.dockerfile.stages[0]?.from
      if (place === undefined) return
      const message = `Do not use ARG or ENV instructions for sensitive data (${kind} ${quote(name)})`
      scene.report(place, { message })
    })
  },
})

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i

const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i
