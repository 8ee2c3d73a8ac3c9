import type { ImageConfig } from '../../stages/image-config.ts'
import type { PlannedStage } from '../../stages/plan-types.ts'
import type { FolderNode } from '../files/node.ts'
import { systemOf } from '../image/system-of.ts'
import { findAccount } from '../machine/account-files.ts'
import type { Account } from '../machine/account.ts'
import { checkStart, type StartPlace } from './check-start.ts'
import { isLoader } from './loaders.ts'
import type { Start } from './start-types.ts'

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Whether `docker run` of an image gets its program to run, by the image's files and config alone. */
export function startOf(files: FolderNode, stage: PlannedStage): Start {
  const { config } = stage
  const command = commandOf(config)
  if (inheritsUnknown(stage)) return { verdict: 'unsure', message: UNKNOWN_CONFIG }
  if (command.length === 0) return { verdict: 'fails', cause: 'no-command', message: NO_COMMAND }
  const reading = findAccount(files, config.user)
  if (reading.kind === 'missing') return { verdict: 'fails', cause: 'no-user', message: noUser(config.user) }
  if (reading.kind === 'unknown') return { verdict: 'unsure', message: reading.why.text }
  return checkStart(command, startPlaceOf(files, stage, reading.account))
}

/** Where the program of an image starts. */
export function startPlaceOf(files: FolderNode, stage: PlannedStage, account: Account): StartPlace {
  const { image, architecture } = systemOf(stage)
  const { config } = stage
  const path = config.env.get('PATH') ?? DEFAULT_PATH
  return { files, account, folder: config.workingDir || '/', path, architecture, image, baseLacks: lacksOf(stage) }
}

function lacksOf({ root }: PlannedStage): StartPlace['baseLacks'] {
  const { loaders, hasShell } = (root.kind === 'image' ? root.facts : null) ?? {}
  return (path) => {
    if (isLoader(path)) return loaders !== undefined && !loaders.includes(path)
    return path === '/bin/sh' && hasShell === false
  }
}

const NO_COMMAND = 'The image says nothing about what to start: it has neither ENTRYPOINT nor CMD.'

const UNKNOWN_CONFIG = 'What the base image says about how it is started is not known.'

/** Whether something that decides how an image starts comes from a base of which it is not known. */
export function inheritsUnknown({ root, config }: PlannedStage): boolean {
  const isUnknown = root.kind === 'image' && root.facts?.config === undefined
  return isUnknown && (config.entrypoint === null || config.user === '')
}

function noUser(user: string): string {
  return `The image is to run as ${user}, but nobody of that name is in its /etc/passwd.`
}

/** ENTRYPOINT, with CMD as its arguments. */
export function commandOf({ entrypoint, cmd }: ImageConfig): readonly string[] {
  return [...(entrypoint ?? []), ...(cmd ?? [])]
}
