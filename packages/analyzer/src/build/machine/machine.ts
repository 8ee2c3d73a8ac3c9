import type { Clock } from '../files/clock.ts'
import type { Identity } from '../files/node.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import type { Project } from '../project/project.ts'
import type { Account } from './account.ts'
import type { Budget } from './budget.ts'
import type { System } from './system.ts'

/** What a command runs on: one filesystem, one user, and what is known of the rest of the world. */
export interface Machine {
  readonly files: TreeEditor
  readonly clock: Clock
  readonly account: Account
  readonly system: System
  readonly project: Project
  /** How much more may be done in this build; a hostile file must not take for ever. */
  readonly budget: Budget
  /** Whether `RUN --network=none` or the like keeps it from reaching anything. */
  readonly hasNetwork: boolean
  /** Whether a path is in a mount that nobody may write to, root neither. */
  isReadOnly(path: string): boolean
  /**
   * An identity for bytes of which is only known that this very step wrote them: the same step, run again on the
   * same inputs, may write the same.
   */
  newIdentity(): Identity
  /** Notes a fact that an answer rests on, such as `debian-bookworm/apt-lists`. */
  useFact(id: string): void
}
