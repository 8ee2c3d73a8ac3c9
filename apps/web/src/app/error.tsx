'use client'
import { BrokenPage } from '@/components/broken-page.tsx'

interface ErrorProps {
  readonly error: unknown
  readonly retry: () => void
}

export default function ErrorPage({ error, retry }: ErrorProps) {
  return <BrokenPage reference={referenceOf(error)} onRetry={retry} />
}

function referenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}
