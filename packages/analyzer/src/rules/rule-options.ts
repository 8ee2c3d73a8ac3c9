import type { ShellReadings } from '../shell/shell-readings.ts'

/** What the rules go by that cannot know by themselves what is wanted. */
export interface RuleOptions {
  /** The registries that images may come from, `docker.io` among them; any if it is not given. */
  readonly trustedRegistries?: readonly string[]
  /** The labels that an image must have, and of what form each is. */
  readonly labels?: Readonly<Record<string, LabelFormat>>
  /** Whether an image may have no other labels than those. */
  readonly onlyTheseLabels?: boolean
  /** Shell texts that were read before; only saves time. */
  readonly readings?: ShellReadings
}

/** The form of a label's value. */
export type LabelFormat = 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'
