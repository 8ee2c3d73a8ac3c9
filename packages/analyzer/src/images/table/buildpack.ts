import { toolsIn } from '../families/family.ts'
import type { ImageFacts } from '../image-facts.ts'
import { layer, onTop } from './layered.ts'
import { debian } from './systems.ts'

// Docker's own images of languages stand on these three, each on the one before it. What else their packages bring
// is too much to list, so beyond a few names nothing is said to be missing.

/** Debian with what fetches sources: curl, git and other tools for versions. */
export function withSourceTools(release: 'bookworm' | 'trixie'): ImageFacts {
  return onTop(
    { ...debian(release), lacks: ['apk', 'nano', 'vi'] },
    {
      tools: {
        ...toolsIn('/usr/bin', 'curl wget gpg sq git hg svn ssh ps python3'),
        'update-ca-certificates': '/usr/sbin/update-ca-certificates',
      },
      hasCaCertificates: true,
      layers: [
        layer('certificates, curl, gnupg, wget', 47_224_685),
        layer('git, mercurial, openssh-client, subversion, procps', 178_273_169),
      ],
    },
  )
}

/** The same with compilers and the headers that most packages of a language want. */
export function withCompilers(): ImageFacts {
  return onTop(withSourceTools('bookworm'), {
    tools: toolsIn(
      '/usr/bin',
      'gcc g++ make cc c++ autoconf automake libtoolize patch unzip xz bzip2 file convert pkg-config',
    ),
    layers: [layer('compilers, autoconf, ImageMagick, headers', 590_943_463)],
  })
}
