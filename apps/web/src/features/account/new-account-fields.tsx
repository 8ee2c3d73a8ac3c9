import { TextField } from '@/components/text-field.tsx'

/** The shortest password the server takes. */
export const PASSWORD_MIN_LENGTH = 8

/** What every new account needs: a name, an address, a password. */
export function NewAccountFields() {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={100}
        required
        hint="What this site calls you."
      />
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" required />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN_LENGTH}
        required
        hint={`At least ${PASSWORD_MIN_LENGTH} characters; a few words in a row are good.`}
      />
    </>
  )
}
