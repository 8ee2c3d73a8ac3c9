'use client'
import { useState } from 'react'
import { signInWithProvider } from '@/auth/client.ts'
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'
import type { Installation } from './installation.ts'
import { nextPath } from './next-path.ts'

interface ProviderButtonProps {
  readonly provider: NonNullable<Installation['oidc']>
}

/** The way in through another service, such as the one of a school or a company. */
export function ProviderButton({ provider }: ProviderButtonProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async () => {
    const reply = await signInWithProvider(provider.id, nextPath(window.location.search))
    if (!reply.ok) setProblem(reply.message)
  }
  return (
    <div className="mt-8 grid gap-4 border-t border-rule pt-8">
      <Button kind="quiet" onClick={() => void leave()}>
        Sign in with {provider.name}
      </Button>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
    </div>
  )
}
