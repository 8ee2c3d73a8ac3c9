import { findAccount, readUsers } from '../../machine/account-files.ts'
import type { Account } from '../../machine/account.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Value } from '../../machine/value.ts'
import type { CallChanges } from '../command-model.ts'

/** Somebody whom a command is to run as: null where that can't be told. */
export type OtherAccount =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'missing'; readonly message: string }

/** Finds whom root asks for, as `user` or, where the command takes that, `user:group`. */
export function findOther(user: string, machine: Machine): OtherAccount | null {
  // What others may do depends on passwords and settings.
  if (machine.account.uid !== 0) return null
  const reading = findAccount(machine.files.current, user)
  return reading.kind === 'unknown' ? null : reading
}

/** The shell of an account; null if that can't be told. */
export function shellOf({ name }: Account, machine: Machine): string | null {
  const users = readUsers(machine.files.current)
  const entry = users.kind === 'known' ? users.entries.find((user) => user.name === name) : undefined
  return entry === undefined ? null : entry.shell || '/bin/sh'
}

/** Runs a command as somebody, with these variables set. */
export function asAccount(
  account: Account,
  before: ReadonlyMap<string, Value>,
  variables: Readonly<Record<string, Value>>,
): Required<Pick<CallChanges, 'account' | 'environment'>> {
  return { account, environment: new Map<string, Value>([...before, ...Object.entries(variables)]) }
}
