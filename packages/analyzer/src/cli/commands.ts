import { batchCommand } from './batch-command.ts'
import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain-command.ts'
import { graphCommand } from './graph-command.ts'

/** Every command there is, in the order of the overview. */
export const COMMANDS: readonly Command[] = [checkCommand, buildCommand, graphCommand, explainCommand, batchCommand]
