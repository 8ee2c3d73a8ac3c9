import { resetMail, type SendMail, verificationMail } from './mail.ts'
import { resetLink } from './reset-link.ts'

interface MailOptions {
  readonly baseUrl: string
  readonly sendMail: SendMail | null
}

/** How a forgotten password is reset by mail; nothing where there is no mail. */
export function mailReset({ baseUrl, sendMail }: MailOptions) {
  if (sendMail === null) return {}
  return {
    sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
      sendMail(resetMail(user.email, resetLink(baseUrl, token))),
  }
}

/** How an address is confirmed by mail; nothing where there is no mail. */
export function mailVerification({ sendMail }: MailOptions) {
  if (sendMail === null) return {}
  return {
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, url }: { user: { email: string }; url: string }) =>
        sendMail(verificationMail(user.email, url)),
    },
  }
}
