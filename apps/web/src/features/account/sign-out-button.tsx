'use client'
import { useState } from 'react'
import { signOut } from '@/auth/client.ts'
import { forgetSavedWork } from '@/questions/answer/kept-work.ts'

/** Signs out and opens the start page afresh. */
export function SignOutButton() {
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async () => {
    const reply = await signOut()
    if (!reply.ok) return setProblem(reply.message)
    forgetSavedWork()
    window.location.assign('/')
  }
  return (
    <>
      <button type="button" onClick={() => void leave()} className="flex min-h-11 items-center hover:underline">
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
