'use client'
import { useState } from 'react'
import { requestAuth } from './auth-request.ts'

/** Signs out and opens the start page afresh. */
export function SignOutButton() {
  const [problem, setProblem] = useState<string | null>(null)
  const signOut = async () => {
    const reply = await requestAuth('sign-out', {})
    if (!reply.ok) return setProblem(reply.message)
    window.location.assign('/')
  }
  return (
    <>
      <button type="button" onClick={() => void signOut()} className="flex min-h-11 items-center hover:underline">
        Sign out
      </button>
      {problem !== null && (
        <p role="alert" className="text-sm text-error">
          {problem}
        </p>
      )}
    </>
  )
}
