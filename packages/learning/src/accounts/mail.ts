import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type SendMail = (mail: Mail) => Promise<void>

const patienceMs = 10_000

/** Sends mail through an SMTP server: `smtp://user:password@host:587`. */
export function createMailer(smtpUrl: string, from: string): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  return async (mail) => {
    await transport.sendMail({ from, ...mail })
  }
}

export function resetMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'A new password for Stagecraft',
    text: [
      'Somebody, probably you, asked for a new password.',
      `Open this address within an hour to choose one:\n\n${url}`,
      'If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n'),
  }
}

export function verificationMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'Confirm your address for Stagecraft',
    text: `Open this address to confirm that this mailbox is yours:\n\n${url}\n\nIf you did not sign up, do nothing.`,
  }
}
