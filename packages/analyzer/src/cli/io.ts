/** What a command has to do with the world: streams, the environment, and a folder to find files from. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that relative paths start from. */
  readonly folder: string
}

/** A stream that text is written to. */
export interface Output {
  /** Whether somebody looks at it who wants colours. */
  readonly hasColour: boolean
  /** Whether nobody reads any more; what is written then is lost, and nobody minds. */
  readonly isClosed: boolean
  /** Done as soon as the stream can take more. */
  write(text: string | Uint8Array): Promise<void>
}
