import type { api } from '@/trpc/server'

/** What this copy of the product offers to somebody without an account. */
export type Installation = Awaited<ReturnType<typeof api.accounts.installation>>
