import { readIgnoreFile } from '../../../syntax/ignore/ignore-file.ts'
import type { IgnoreFile } from '../../../syntax/ignore/ignore-file.ts'
import { cleanPath } from '../../../text/clean-path.ts'
import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Attempting to Copy file that is excluded by .dockerignore',
  concept: 'build-context',
  what: 'COPY or ADD takes a file of the context that .dockerignore leaves out.',
  why: 'To the build the file does not exist, so the step fails with "not found" although everybody can see the file.',
  bad: '# .dockerignore holds dist\nFROM alpine:3.20\nCOPY dist /srv\n',
  good: '# .dockerignore holds dist\nFROM alpine:3.20\nCOPY public /srv\n',
}

/** COPY or ADD takes a file that .dockerignore leaves out. */
export const copyIgnoredFile = defineCheck({
  id: 'CopyIgnoredFile',
  phase: 'steps',
  severity: 'error',
  on: ['COPY', 'ADD'],
  check({ kind, sources }, scene) {
    const { step, dockerignore } = scene
    if (dockerignore === null || (step?.kind !== 'COPY' && step?.kind !== 'ADD')) return
    if (step.kind === 'COPY' && (step.instruction.from?.value ?? '') !== '') return
    const file = read(dockerignore)
    // A folder may be out and a file in it in again; BuildKit does not go into that.
    if (file.hasExceptions) return
    for (const source of step.localSources) {
      const path = cleanPath(source)
      if (!isLeftOut(path, file)) continue
      const word = sources[step.sources.indexOf(source)]?.word ?? step.instruction
      const verb = kind === 'COPY' ? 'Copy' : 'Add'
      scene.report(word, { message: `Attempting to ${verb} file ${quote(path)} that is excluded by .dockerignore` })
    }
  },
})

/** The root of the context is out only if everything in it is. */
function isLeftOut(path: string, file: IgnoreFile): boolean {
  if (path === '.' || path === '/') {
    if (!file.patterns.some(({ text }) => text === '*' || text === '**' || text === '**/*')) return false
  }
  return file.excludes(path)
}

let last: { readonly text: string; readonly file: IgnoreFile } | null = null

/** A build has one such file for all of its instructions. */
function read(text: string): IgnoreFile {
  if (last?.text !== text) last = { text, file: readIgnoreFile(text) }
  return last.file
}
