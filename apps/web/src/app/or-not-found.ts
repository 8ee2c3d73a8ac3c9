import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'

/** Waits for what a page shows, or shows the page for what does not exist. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound()
    throw error
  }
}
