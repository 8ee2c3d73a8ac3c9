import type { ShellCommand } from '../../../shell/shell-command.ts'

/**
 * Whether nothing is lost when the failure of a command goes unseen: it cannot fail, or "fails" by finding
 * nothing, or by being stopped when it has said enough.
 */
export function failsHarmlessly({ name }: ShellCommand): boolean {
  return HARMLESS.has(name)
}

const HARMLESS: ReadonlySet<string> = new Set(
  [
    ': [ arch awk basename cat cut date dirname dpkg dpkg-architecture dpkg-query echo egrep env fgrep find getconf',
    'grep head hostname id ls mktemp nproc printenv printf pwd sed seq sort tail test tr true uname uniq wc whoami yes',
  ].flatMap((names) => names.split(' ')),
)
