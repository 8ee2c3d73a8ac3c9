import { isAbsolute } from '../../../stages/values/path.ts'
import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description:
    'Relative workdir without an absolute workdir declared within the build can have unexpected results if the base image changes',
  concept: 'working-directory',
  differs: [
    {
      only: 'hadolint',
      when: 'after-workdir',
      because: 'A relative path goes on from the WORKDIR above it, so that it is clear where it ends.',
    },
    {
      only: 'hadolint',
      when: 'refused',
      because: 'BuildKit refuses the file, for the reason that cannot-build gives, before it checks anything.',
    },
    {
      only: 'ours',
      when: 'filled-in',
      because: 'BuildKit looks at the path with its variables filled in, and one that is not known here is blank.',
    },
    {
      only: 'ours',
      when: 'drive-letter',
      because: 'A drive letter begins an absolute path only where the image is built for Windows.',
    },
  ],
  what: 'WORKDIR is relative, and no WORKDIR above it says what to.',
  why: 'The folder then lies below the one that the base image happens to work in, and moves when that image changes.',
  bad: 'FROM node:22\nWORKDIR app\n',
  good: 'FROM node:22\nWORKDIR /app\nWORKDIR server\n',
}

/** The first WORKDIR depends on where the base image works. */
export const workdirRelativePath = defineCheck({
  id: 'WorkdirRelativePath',
  phase: 'steps',
  severity: 'warning',
  like: 'DL3000',
  on: 'WORKDIR',
  check({ path }, scene) {
    const { step } = scene
    if (step?.kind !== 'WORKDIR' || !step.isExpanded || !step.isFirst) return
    if (isAbsolute(step.path, step.stage.platform.os)) return
    const message = `Relative workdir ${quote(step.path)} can have unexpected results if the base image changes`
    scene.report(path ?? step.instruction, { message })
  },
})
