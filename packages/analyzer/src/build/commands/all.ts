import type { CommandModel } from './command-model.ts'
import { cat } from './models/cat.ts'
import { chmod } from './models/chmod.ts'
import { cp } from './models/cp.ts'
import { head } from './models/head.ts'
import { ln } from './models/ln.ts'
import { mkdir } from './models/mkdir.ts'
import { mv } from './models/mv.ts'
import { rm } from './models/rm.ts'
import { rmdir } from './models/rmdir.ts'
import { touch } from './models/touch.ts'

/** Every command that is known, one file each. */
export const commandModels: readonly CommandModel[] = [cat, chmod, cp, head, ln, mkdir, mv, rm, rmdir, touch]

const byName = new Map(commandModels.flatMap((model) => model.names.map((name) => [name, model] as const)))

/** The model of a command; null if nothing is known of it. */
export function findCommand(name: string): CommandModel | null {
  return byName.get(name) ?? null
}
