'use client'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '@stagecraft/api'
import { guestLink } from './guest-link.ts'
import { makeQueryClient } from './query-client.ts'

const context = createTRPCContext<AppRouter>()

/** Query and mutation options of every procedure: `useQuery(trpc.accounts.me.queryOptions())`. */
export const useTRPC = context.useTRPC

/** The procedures themselves, for what is sent by other rules than those of a query or a mutation. */
export const useTRPCClient = context.useTRPCClient

let browserQueryClient: QueryClient | undefined

// In the browser one client outlives every navigation; on the server each request has its own.
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  browserQueryClient ??= makeQueryClient()
  return browserQueryClient
}

function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [guestLink, httpBatchLink({ url: '/api/trpc', maxItems: 10 })],
  })
}

/** Makes procedures available to the client components inside it. */
export function TRPCReactProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = getQueryClient()
  const [trpcClient] = useState(makeClient)
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  )
}
