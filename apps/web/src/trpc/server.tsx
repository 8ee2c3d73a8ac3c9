import 'server-only'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { cache, type ReactNode } from 'react'
import { appRouter, createCaller, createContext } from '@stagecraft/api'
import { getPlatform } from '../platform.ts'
import { makeQueryClient } from './query-client.ts'

// Headers are read only when a procedure asks who is calling, so a page that asks for nothing personal can be cached.
const getContext = cache(() => {
  const platform = getPlatform()
  return createContext(platform, async () => platform.auth.findPerson(await headers()))
})
const getQueryClient = cache(makeQueryClient)

/** Calls procedures in this process: `await api.catalog.course({ course })`. */
export const api = createCaller(getContext)

/** Describes queries for `prefetch`: `trpc.progress.course.queryOptions({ course })`. */
export const trpc = createTRPCOptionsProxy({ ctx: getContext, router: appRouter, queryClient: getQueryClient })

type QueryOptions = Parameters<ReturnType<typeof makeQueryClient>['query']>[0]

/** Starts a query whose result travels to the browser with the page; failing, the browser asks again. */
export function prefetch(options: unknown): void {
  getQueryClient()
    .query(options as QueryOptions)
    .catch(() => null)
}

/** Hands what was prefetched to the client components inside it. */
export function HydrateClient({ children }: { readonly children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>
}
