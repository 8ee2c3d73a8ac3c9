import { LinkButton } from '@/components/link-button.tsx'

/** What a guest should know: what is kept, where, and how to take it along. */
export function GuestSettings({ hasProgress }: { readonly hasProgress: boolean }) {
  return (
    <>
      <p>
        {hasProgress
          ? 'You are learning as a guest. Your progress is kept for this browser; an account takes it along to others.'
          : 'You have no account, and need none: start a lesson, and your progress is kept for this browser.'}
      </p>
      <p className="mt-5 flex flex-wrap gap-3">
        <LinkButton href="/sign-up" kind="quiet">
          Make an account
        </LinkButton>
        <LinkButton href="/sign-in" kind="plain" className="px-2">
          Sign in
        </LinkButton>
      </p>
    </>
  )
}
