/** Whether a container of the image gets as far as running its program. */
export type Start =
  | { readonly verdict: 'starts'; readonly program: string }
  | { readonly verdict: 'fails'; readonly cause: StartCause; readonly message: string }
  /** It can't be told. */
  | { readonly verdict: 'unsure'; readonly message: string }

/** What keeps a program from being started. */
export type StartCause =
  | 'no-command'
  | 'no-user'
  | 'not-in-path'
  | 'no-file'
  | 'is-folder'
  | 'not-executable'
  | 'closed-folder'
  | 'no-interpreter'
  | 'carriage-return'
  | 'no-format'
  | 'no-loader'
