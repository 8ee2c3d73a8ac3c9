import type { Server } from 'node:http'

/** What the parts of one process that Next bundles apart must agree on. */
interface Lifecycle {
  isStopping: boolean
  readonly servers: Set<Server>
}

const holder = globalThis as typeof globalThis & { stagecraftLifecycle?: Lifecycle }

export function getLifecycle(): Lifecycle {
  holder.stagecraftLifecycle ??= { isStopping: false, servers: new Set() }
  return holder.stagecraftLifecycle
}
