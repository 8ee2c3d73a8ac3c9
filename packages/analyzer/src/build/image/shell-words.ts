import type { ImageConfig } from '../../stages/image-config.ts'

const DEFAULT_SHELL = ['/bin/sh', '-c']

/** What runs the shell form of an instruction: the words of SHELL, or the default. */
export function shellWords({ shell }: ImageConfig): readonly string[] {
  return shell ?? DEFAULT_SHELL
}
