/**
 * What is known of the project that is built, beyond the files of its context: what its tools make of it. Plain
 * data, as an exercise or a `--project` file gives it; everything may be left out.
 */
export interface Project {
  readonly [stack: string]: unknown
}
