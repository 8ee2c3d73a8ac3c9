import { isAbsolute } from '../../../stages/values/path.ts'
import { quote } from '../../../text/quote.ts'
import { defineCheck } from '../define-check.ts'

/** The first WORKDIR depends on where the base image works. */
export const workdirRelativePath = defineCheck({
  id: 'WorkdirRelativePath',
  description:
    'Relative workdir without an absolute workdir declared within the build can have unexpected results if the base image changes',
  phase: 'steps',
  severity: 'warning',
  concept: 'working-directory',
  like: 'DL3000',
  differs: [
    {
      from: 'DL3000',
      only: 'hadolint',
      when: 'after-workdir',
      because: 'A relative path goes on from the WORKDIR above it, so that it is clear where it ends.',
    },
    {
      from: 'DL3000',
      only: 'hadolint',
      when: 'refused',
      because: 'BuildKit refuses the file, for the reason that cannot-build gives, before it checks anything.',
    },
    {
      from: 'DL3000',
      only: 'ours',
      when: 'filled-in',
      because: 'BuildKit looks at the path with its variables filled in, and one that is not known here is blank.',
    },
    {
      from: 'DL3000',
      only: 'ours',
      when: 'drive-letter',
      because: 'A drive letter begins an absolute path only where the image is built for Windows.',
    },
  ],
  what: 'WORKDIR is relative, and no WORKDIR above it says what to.',
  why: 'The folder then lies below the one that the base image happens to work in, and moves when that image changes.',
  bad: 'FROM node:22\nWORKDIR app\n',
  good: 'FROM node:22\nWORKDIR /app\nWORKDIR server\n',
  on: 'WORKDIR',
  check({ path }, scene) {
    const { step } = scene
    if (step?.kind !== 'WORKDIR' || !step.isExpanded || !step.isFirst) return
    if (isAbsolute(step.path, step.stage.platform.os)) return
    const message = `Relative workdir ${quote(step.path)} can have unexpected results if the base image changes`
    scene.report(path ?? step.instruction, { message })
  },
})
