'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from './client.tsx'

/** Whether somebody is known here, by account or as a guest; undefined until that is found out. */
export function useKnown(): boolean | undefined {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions()).data
  return me === undefined ? undefined : me !== null
}
