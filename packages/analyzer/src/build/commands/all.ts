import type { CommandModel } from './command-model.ts'
import { aboutFiles } from './models/about-files.ts'
import { adduser } from './models/adduser.ts'
import { apk } from './models/apk.ts'
import { aptGet } from './models/apt-get.ts'
import { awk } from './models/awk.ts'
import { base64 } from './models/base64.ts'
import { bun } from './models/bun.ts'
import { bundle } from './models/bundle.ts'
import { cargo } from './models/cargo.ts'
import { cat } from './models/cat.ts'
import { certificates } from './models/certificates.ts'
import { checksum } from './models/checksum.ts'
import { chmod } from './models/chmod.ts'
import { chown } from './models/chown.ts'
import { compare } from './models/compare.ts'
import { composer } from './models/composer.ts'
import { corepack } from './models/corepack.ts'
import { cp } from './models/cp.ts'
import { curl } from './models/curl.ts'
import { cut } from './models/cut.ts'
import { date } from './models/date.ts'
import { dd } from './models/dd.ts'
import { dnf } from './models/dnf.ts'
import { dotnet } from './models/dotnet.ts'
import { dpkg } from './models/dpkg.ts'
import { echo } from './models/echo.ts'
import { env } from './models/env.ts'
import { expand } from './models/expand.ts'
import { expr } from './models/expr.ts'
import { find } from './models/find.ts'
import { fold } from './models/fold.ts'
import { gcc } from './models/gcc.ts'
import { git } from './models/git.ts'
import { go } from './models/go.ts'
import { gpg } from './models/gpg.ts'
import { gradle } from './models/gradle.ts'
import { grep } from './models/grep.ts'
import { groupadd } from './models/groupadd.ts'
import { gzip } from './models/gzip.ts'
import { head } from './models/head.ts'
import { identity } from './models/identity.ts'
import { install } from './models/install.ts'
import { jar } from './models/jar.ts'
import { javac } from './models/javac.ts'
import { ldconfig } from './models/ldconfig.ts'
import { ln } from './models/ln.ts'
import { ls } from './models/ls.ts'
import { make } from './models/make.ts'
import { mkdir } from './models/mkdir.ts'
import { mktemp } from './models/mktemp.ts'
import { mv } from './models/mv.ts'
import { mvn } from './models/mvn.ts'
import { names } from './models/names.ts'
import { nl } from './models/nl.ts'
import { node } from './models/node.ts'
import { npm } from './models/npm.ts'
import { npx } from './models/npx.ts'
import { passwd } from './models/passwd.ts'
import { paste } from './models/paste.ts'
import { phpExtensions } from './models/php-extensions.ts'
import { pip } from './models/pip.ts'
import { plainStatus } from './models/plain-status.ts'
import { poetry } from './models/poetry.ts'
import { printf } from './models/printf.ts'
import { python } from './models/python.ts'
import { realPath } from './models/real-path.ts'
import { resize } from './models/resize.ts'
import { rev } from './models/rev.ts'
import { rm } from './models/rm.ts'
import { rmdir } from './models/rmdir.ts'
import { sed } from './models/sed.ts'
import { seq } from './models/seq.ts'
import { sort } from './models/sort.ts'
import { strip } from './models/strip.ts'
import { su } from './models/su.ts'
import { systemName } from './models/system-name.ts'
import { systemSetup } from './models/system-setup.ts'
import { tac } from './models/tac.ts'
import { tail } from './models/tail.ts'
import { tar } from './models/tar.ts'
import { tee } from './models/tee.ts'
import { touch } from './models/touch.ts'
import { tr } from './models/tr.ts'
import { uniq } from './models/uniq.ts'
import { useradd } from './models/useradd.ts'
import { userdel } from './models/userdel.ts'
import { usermod } from './models/usermod.ts'
import { uv } from './models/uv.ts'
import { wc } from './models/wc.ts'
import { wget } from './models/wget.ts'
import { which } from './models/which.ts'
import { wrappers } from './models/wrappers.ts'
import { xargs } from './models/xargs.ts'
import { yarn } from './models/yarn.ts'
import { zip } from './models/zip.ts'
import { zypper } from './models/zypper.ts'

/** Every command that is known, one file each. */
export const commandModels: readonly CommandModel[] = [
  aboutFiles,
  adduser,
  apk,
  aptGet,
  awk,
  base64,
  bun,
  bundle,
  cargo,
  cat,
  certificates,
  checksum,
  chmod,
  chown,
  compare,
  composer,
  corepack,
  cp,
  curl,
  cut,
  date,
  dd,
  dnf,
  dotnet,
  dpkg,
  echo,
  env,
  expand,
  expr,
  find,
  fold,
  gcc,
  git,
  go,
  gpg,
  gradle,
  grep,
  groupadd,
  gzip,
  head,
  identity,
  install,
  jar,
  javac,
  ldconfig,
  ln,
  ls,
  make,
  mkdir,
  mktemp,
  mv,
  mvn,
  names,
  nl,
  node,
  npm,
  npx,
  passwd,
  paste,
  phpExtensions,
  pip,
  plainStatus,
  poetry,
  printf,
  python,
  realPath,
  resize,
  rev,
  rm,
  rmdir,
  sed,
  seq,
  sort,
  strip,
  su,
  systemName,
  systemSetup,
  tac,
  tail,
  tar,
  tee,
  touch,
  tr,
  uniq,
  useradd,
  userdel,
  usermod,
  uv,
  wc,
  wget,
  which,
  wrappers,
  xargs,
  yarn,
  zip,
  zypper,
]

const byName = new Map(commandModels.flatMap((model) => model.names.map((name) => [name, model] as const)))

/** The model of a command; null if nothing is known of it. */
export function findCommand(name: string): CommandModel | null {
  return byName.get(name) ?? null
}
