'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'

/** The last verdict this reader got; nothing is asked for somebody who is not known yet. */
export function useLatestVerdict(revisionId: string) {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isKnown = me.data !== undefined && me.data !== null
  return useQuery(trpc.attempts.latest.queryOptions({ revisionId }, { enabled: isKnown })).data ?? null
}
