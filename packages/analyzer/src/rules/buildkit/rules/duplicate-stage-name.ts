import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Stage names should be unique',
  concept: 'stage-names',
  what: 'A stage has the name of a stage above.',
  why: 'Whoever copies from that name gets the later stage, wherever the line stands; the earlier one can only be reached by its number.',
  bad: 'FROM golang:1.23 AS build\nRUN go build -o /app .\nFROM node:22 AS build\nRUN npm ci\n',
  good: 'FROM golang:1.23 AS server\nRUN go build -o /app .\nFROM node:22 AS site\nRUN npm ci\n',
}

/** Two stages have one name. */
export const duplicateStageName = defineCheck({
  id: 'DuplicateStageName',
  phase: 'names',
  severity: 'warning',
  like: 'DL3024',
  on: 'file',
  check({ stages }, scene) {
    const seen = new Set<string>()
    for (const { name, from } of stages) {
      if (name === null) continue
      if (seen.has(name)) {
        const message = `Duplicate stage name ${quote(name)}, stage names should be unique`
        scene.report(from.alias ?? from, { message, lines: from })
      }
      seen.add(name)
    }
  },
})
