import { ShellReadings } from '../shell/shell-readings.ts'
import type { Base, Plan, PlannedStage } from '../stages/plan-types.ts'
import type { BuildOptions } from './build-options.ts'
import { readContext, type ContextFiles } from './context/build-context.ts'
import { sendFiles } from './context/sent-files.ts'
import { usedContextPaths } from './context/used-paths.ts'
import { madeOf, product, textContent } from './files/content.ts'
import { emptyFolder } from './files/node.ts'
import type { Content, FolderNode } from './files/node.ts'
import { systemOf } from './image/system-of.ts'
import { Budget } from './machine/budget.ts'
import type { System } from './machine/system.ts'
import type { OpenBase } from './open-base.ts'
import type { Project } from './project/project.ts'

const DEFAULT_BUDGET = 200_000

// A build is made anew at each key press, and most of its scripts are those of the last one.
const readings = new ShellReadings()

/** What the steps of one build share: the files from outside, the caches, the facts, and how much may be done. */
export class Surroundings {
  readonly plan: Plan
  readonly project: Project
  readonly budget: Budget
  readonly readings = readings
  readonly facts = new Set<string>()
  /** What cache mounts hold. */
  readonly caches = new Map<string, FolderNode>()
  /** Opens a stage, image or context to take files from. */
  readonly open: (base: Base) => OpenBase
  readonly #options: BuildOptions
  readonly #named = new Map<string, FolderNode>()
  #context: FolderNode | null = null

  constructor(plan: Plan, options: BuildOptions, open: (base: Base) => OpenBase) {
    this.plan = plan
    this.project = options.project ?? {}
    this.budget = new Budget(options.budget ?? DEFAULT_BUDGET)
    this.open = open
    readings.turn()
    this.#options = options
  }

  /** The build context as the builder gets it. */
  get context(): FolderNode {
    const { context, dockerignore = null } = this.#options
    this.#context ??=
      context === undefined
        ? doubtful('Which files the build context has is not known.')
        : sentContext(context, dockerignore, usedContextPaths(this.plan))
    return this.#context
  }

  /** A folder that `--build-context` names, or what of it is asked for. */
  namedContext(name: string, used: ReadonlySet<string> | null = null): FolderNode {
    const files = this.#options.namedContexts?.[name]
    if (used !== null) return this.#readNamed(name, files, used)
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const tree = this.#readNamed(name, files, null)
    this.#named.set(name, tree)
    return tree
  }

  #readNamed(name: string, files: ContextFiles | undefined, used: ReadonlySet<string> | null): FolderNode {
    if (files === undefined) return doubtful(`Which files the context ${name} has is not known.`)
    const { root } = readContext(files)
    const ignore = files['.dockerignore'] ?? null
    return sendFiles(root, typeof ignore === 'string' ? ignore : (ignore?.text ?? null), used)
  }

  /** A secret that the build is given; null if it is not. */
  secret(id: string): Content | null {
    const text = this.#options.secrets?.[id]
    if (text === undefined) return null
    return text === null ? product(madeOf(`secret ${id}`)) : textContent(text)
  }

  /** What the machine of a RUN is called. */
  get hostName(): string {
    return this.plan.options.buildArgs?.['BUILDKIT_SANDBOX_HOSTNAME'] ?? 'buildkitsandbox'
  }

  /** What is known of the system that a stage stands on. */
  systemOf(stage: PlannedStage): System {
    return systemOf(stage)
  }
}

interface Sent {
  readonly key: string
  readonly tree: FolderNode
}

const folders = new WeakMap<ContextFiles, FolderNode>()
const sent = new WeakMap<ContextFiles, Sent>()

/** What is sent of a context; made once for as long as the same files are built with the same ignore file and paths. */
function sentContext(files: ContextFiles, dockerignore: string | null, used: ReadonlySet<string>): FolderNode {
  const key = JSON.stringify([dockerignore, ...used])
  const known = sent.get(files)
  if (known?.key === key) return known.tree
  const folder = folders.get(files) ?? readContext(files).root
  folders.set(files, folder)
  const tree = sendFiles(folder, dockerignore, used)
  sent.set(files, { key, tree })
  return tree
}

function doubtful(text: string): FolderNode {
  return { ...emptyFolder(), doubt: { text, time: 0, reach: 'more' } }
}
