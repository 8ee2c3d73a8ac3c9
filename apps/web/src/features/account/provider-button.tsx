'use client'
import { useState } from 'react'
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'
import { requestAuth } from './auth-request.ts'
import type { Installation } from './installation.ts'
import { nextPath } from './next-path.ts'

interface ProviderButtonProps {
  readonly provider: NonNullable<Installation['oidc']>
}

/** The way in through another service, such as the one of a school or a company. */
export function ProviderButton({ provider }: ProviderButtonProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async () => {
    const callbackURL = nextPath(window.location.search)
    const reply = await requestAuth('sign-in/oauth2', { providerId: provider.id, callbackURL })
    if (!reply.ok) return setProblem(reply.message)
    if (reply.url === null)
      return setProblem(`${provider.name} gave no address to go to. Tell whoever runs this server.`)
    window.location.assign(reply.url)
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
