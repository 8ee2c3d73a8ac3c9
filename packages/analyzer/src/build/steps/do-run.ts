import { readShell } from '../../shell/shell-script.ts'
import type { PlannedStep } from '../../stages/plan-types.ts'
import type { PlannedMount } from '../../stages/step-values.ts'
import type { SourceKey, StepKey, StepOutcome } from '../build-types.ts'
import type { CommandResult } from '../commands/command-model.ts'
import { absolutePath } from '../files/place.ts'
import { runWords } from '../image/history.ts'
import { shellWords } from '../image/shell-words.ts'
import { chainOfKey } from '../keys/chain.ts'
import { findAccount } from '../machine/account-files.ts'
import type { Account } from '../machine/account.ts'
import type { Machine } from '../machine/machine.ts'
import type { Value } from '../machine/value.ts'
import { runExec, runScript, type ShellContext } from '../shell/run-script.ts'
import { selectionKey } from '../transfer/selection-key.ts'
import { mountAll } from './mounts.ts'
import type { StepResult, StepScene } from './step-scene.ts'
import { SYSTEM_FILES, withSystemFiles } from './system-files.ts'

type RunStep = Extract<PlannedStep, { readonly kind: 'RUN' }>

/** Does a RUN: puts its mounts in place, interprets what it runs, and takes them away again. */
export function doRun(step: RunStep, scene: StepScene): StepResult {
  const key = keyOf(step, scene)
  const reading = findAccount(scene.editor.current, step.config.user)
  const message = (text: string): string =>
    `process ${JSON.stringify(runWords(step).join(' '))} did not complete successfully: ${text}`
  if (reading.kind === 'missing') return ended({ kind: 'failed', message: message(reading.message) }, key)
  // With the rights of root everything goes well that may go well.
  const account = reading.kind === 'found' ? reading.account : UNKNOWN_ACCOUNT
  const home = reading.kind === 'found' ? account.home : { why: reading.why.text }
  const { surroundings, editor } = scene
  const folder = step.config.workingDir || '/'
  // What runs it makes the folder where it is gone.
  editor.makeFolders(folder)
  const mounting = mountAll(step.mounts, editor, folder, {
    treeOf: (mount) => openMount(mount, scene)?.files ?? null,
    secret: (id) => surroundings.secret(id),
    caches: surroundings.caches,
  })
  if (mounting.kind === 'failed') return ended({ kind: 'failed', message: mounting.message }, key)
  const result = withSystemFiles(editor, surroundings.hostName, () =>
    run(step, scene, { account, home, folder, key, secrets: mounting.environment }),
  )
  mounting.unmount()
  return ended(outcomeOf(result, reading.kind === 'unknown' ? reading.why.text : null, message), key)
}

const UNKNOWN_ACCOUNT: Account = { uid: 0, gid: 0, groups: [], name: null, home: '/' }

function ended(outcome: StepOutcome, key: StepKey): StepResult {
  return { outcome, key, layer: null }
}

function outcomeOf(
  { status, message }: CommandResult,
  doubt: string | null,
  wrap: (text: string) => string,
): StepOutcome {
  if (doubt !== null) return { kind: 'unsure', message: doubt }
  if (status === 0) return { kind: 'done' }
  if (status === null) return { kind: 'unsure', message }
  return { kind: 'failed', message: wrap(`exit code: ${status}`) }
}

interface RunPlace {
  readonly account: Account
  readonly home: Value
  readonly folder: string
  readonly key: StepKey
  readonly secrets: ReadonlyMap<string, string>
}

function run(step: RunStep, scene: StepScene, place: RunPlace): CommandResult {
  const machine = machineFor(step, scene, place)
  const environment = new Map<string, Value>([['HOME', place.home], ...step.environment.entries(), ...place.secrets])
  const context: ShellContext = {
    machine,
    environment,
    folder: place.folder,
    shell: shellWords(step.config),
    mustSucceed: true,
  }
  const { command } = step.instruction
  if (command.form === 'exec')
    return runExec(
      command.words.map(({ value }) => value),
      context,
    )
  const script = readShell(step.instruction, scene.surroundings.readings)
  if (script === null) return { status: 0, output: { kind: 'text', text: '' }, message: '' }
  return runScript({ text: script.text, tree: script.tree, interpreter: script.interpreter }, context)
}

function machineFor(step: RunStep, { editor, surroundings, useFact }: StepScene, place: RunPlace): Machine {
  const { account, folder, key } = place
  let count = 0
  return {
    files: editor,
    clock: editor.clock,
    account,
    system: surroundings.systemOf(step.stage),
    project: surroundings.project,
    budget: surroundings.budget,
    hasNetwork: step.instruction.network?.value !== 'none',
    isReadOnly: readOnlyPaths(step, folder),
    newIdentity: () => ({ key: `step ${chainOfKey(key)} ${(count += 1)}`, isExact: false }),
    useFact,
  }
}

/** Tells what lies in a mount that is only to be read, or is a file of the engine. */
function readOnlyPaths({ mounts }: RunStep, folder: string): (path: string) => boolean {
  const sealed = mounts.filter(({ mount }) => mount.isReadOnly).map(({ mount }) => absolutePath(mount.target, folder))
  const all = [...SYSTEM_FILES, ...sealed]
  return (path) => all.some((top) => path === top || path.startsWith(`${top}/`))
}

function openMount(
  planned: PlannedMount,
  { surroundings }: StepScene,
): { readonly files: SourceFiles; readonly origin: SourceKey['origin'] } | null {
  const { mount, from } = planned
  if (from !== null && from.kind !== 'scratch') return surroundings.open(from)
  return mount.type === 'bind' ? { files: surroundings.context, origin: 'context' } : null
}

type SourceFiles = ReturnType<StepScene['surroundings']['namedContext']>

/** What a RUN is found by: its words, all variables, user and folder, and for each mount what it is and holds. */
function keyOf(step: RunStep, scene: StepScene): StepKey {
  const { config, environment, instruction, mounts } = step
  const operation = JSON.stringify([
    'RUN',
    runWords(step),
    [...environment.entries()],
    config.workingDir,
    config.user,
    instruction.network?.value ?? null,
    instruction.security?.value ?? null,
    mounts.map(({ mount }) => ({ ...mount, source: null, from: null })),
  ])
  const sources = mounts.flatMap((planned): readonly SourceKey[] => {
    const opened = openMount(planned, scene)
    if (opened === null) return []
    const selector = { path: absolutePath(planned.mount.source, '/'), wildcard: null, include: [], exclude: [] }
    const { key, isExact, mark } = selectionKey(opened.files, [selector])
    return [{ origin: opened.origin, content: key, isExact, mark }]
  })
  return { operation, parent: scene.parent, below: null, sources }
}
