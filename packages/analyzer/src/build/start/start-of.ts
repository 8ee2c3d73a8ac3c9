import type { ImageConfig } from '../../stages/image-config.ts'
import type { PlannedStage } from '../../stages/plan-types.ts'
import type { FolderNode } from '../files/node.ts'
import { systemOf } from '../image/system-of.ts'
import { findAccount } from '../machine/account-files.ts'
import { checkStart } from './check-start.ts'
import type { Start } from './start-types.ts'

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Whether `docker run` of an image gets its program to run, by the image's files and config alone. */
export function startOf(files: FolderNode, stage: PlannedStage): Start {
  const { config } = stage
  const command = commandOf(config)
  if (command.length === 0) return { verdict: 'fails', cause: 'no-command', message: NO_COMMAND }
  const reading = findAccount(files, config.user)
  if (reading.kind === 'missing') return { verdict: 'fails', cause: 'no-user', message: noUser(config.user) }
  if (reading.kind === 'unknown') return { verdict: 'unsure', message: reading.why.text }
  const { image, architecture } = systemOf(stage)
  return checkStart(command, {
    files,
    account: reading.account,
    folder: config.workingDir || '/',
    path: config.env.get('PATH') ?? DEFAULT_PATH,
    architecture,
    image,
  })
}

const NO_COMMAND = 'The image says nothing about what to start: it has neither ENTRYPOINT nor CMD.'

function noUser(user: string): string {
  return `The image is to run as ${user}, but nobody of that name is in its /etc/passwd.`
}

/** ENTRYPOINT, with CMD as its arguments. */
function commandOf({ entrypoint, cmd }: ImageConfig): readonly string[] {
  return [...(entrypoint ?? []), ...(cmd ?? [])]
}
