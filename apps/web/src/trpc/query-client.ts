import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'

/** A query client with the product's defaults; one a request on the server, one a tab in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 3 && mayPass(error) },
      // A write waits until there is a connection. Which write may be sent twice, its feature knows.
      mutations: { retry: false, networkMode: 'online' },
      // Prefetches that are still running travel along and arrive when they are done.
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
    },
  })
}

/** Whether trying again can help: the network or the server failed, the request was not refused. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return true
  const status: unknown = (error.data as { httpStatus?: unknown } | null | undefined)?.httpStatus
  return typeof status !== 'number' || status >= 500
}
