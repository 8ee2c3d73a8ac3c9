import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { baseName } from '../reading/paths.ts'

export const docs: RuleDocs = {
  concept: 'copy-and-add',
  what: 'A pattern is copied to the name of one file.',
  why: 'A build tool may well leave two files that fit, an app.jar beside an app-plain.jar. Then one overwrites the other under the new name, without a word, and which of them ships is chance.',
  bad: 'FROM maven:3.9-eclipse-temurin-17 AS build\nFROM eclipse-temurin:17-jre\nCOPY --from=build /app/target/*.jar /app/app.jar',
  good: 'FROM maven:3.9-eclipse-temurin-17 AS build\nFROM eclipse-temurin:17-jre\nCOPY --from=build /app/target/shop.jar /app/app.jar',
}

/** COPY of a pattern to a single file. */
export const wildcardToFile = defineRule({
  id: 'wildcard-to-file',
  severity: 'info',
  on: 'COPY',
  check(copy, scene) {
    const [source] = copy.sources
    const destination = copy.destination?.value ?? ''
    if (source?.kind !== 'path' || copy.sources.length > 1 || copy.keepsParents) return
    const name = baseName(source.word.value)
    const target = baseName(destination)
    const extension = extensionOf(name)
    if (!/[*?]/.test(name) || destination.endsWith('/') || extension === null || extension !== extensionOf(target))
      return
    const message = `If two files fit ${name}, one overwrites the other as ${target}. Name the file that is meant.`
    scene.report(source.word, { message, doubt: 'Only if more than one file fits the pattern.' })
  },
})

// *.jar to app.jar is one file; package*.json to ./ or to /app is a folder
function extensionOf(name: string): string | null {
  return /\.[a-z0-9]+$/i.exec(name)?.[0] ?? null
}
