'use client'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { Button } from '@/components/button.tsx'
import { Notice } from '@/components/notice.tsx'

interface AuthFormProps {
  readonly submitLabel: string
  readonly pendingLabel: string
  readonly children: ReactNode
  /** Does what the form is for; what it returns is what went wrong, in words, and null when nothing did. */
  readonly onSubmit: (field: (name: string) => string) => Promise<string | null>
}

/** A short form about an account: it keeps what was typed when something goes wrong, and says what. */
export function AuthForm({ submitLabel, pendingLabel, children, onSubmit }: AuthFormProps) {
  const [isPending, setIsPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    setIsPending(true)
    setProblem(null)
    const message = await onSubmit((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    })
    setProblem(message)
    setIsPending(false)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isPending) void send(event.currentTarget)
  }

  // Without a script the form posts to its own page, so that no password ever stands in an address.
  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      {children}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <p>
        <Button type="submit" aria-disabled={isPending} className="w-full sm:w-auto">
          {isPending ? pendingLabel : submitLabel}
        </Button>
      </p>
    </form>
  )
}
