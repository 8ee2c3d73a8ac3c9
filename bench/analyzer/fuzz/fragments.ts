/** What Dockerfiles are made of, to be strewn at random. */
export const DOCKERFILE_FRAGMENTS: readonly string[] = [
  ...'FROM RUN COPY ADD ENV LABEL ARG CMD ENTRYPOINT HEALTHCHECK ONBUILD SHELL USER WORKDIR EXPOSE VOLUME'.split(' '),
  ...'STOPSIGNAL MAINTAINER FRON from As AS NONE scratch alpine:3.20 node:22-slim debian a b 0 1 80/tcp 1-9'.split(' '),
  ...'\\ ` " \' $ ${ } :- :? :+ # ## % %% / // = == -- -- , ; : [ ] ["a"] [" << <<- <<EOF <<"A B" EOF @ @sha256: ~ *'.split(
    ' ',
  ),
  ...'--from= --from=0 --from=a --chown=a:b --chmod=0755 --link --parents --exclude= --checksum= --platform='.split(
    ' ',
  ),
  ...'--mount= --mount=type=cache,target=/a --mount=type=bind,from=a --network=none --security= --interval=1s'.split(
    ' ',
  ),
  ...'/ . .. ./ *.js /a/b https://a.example/b.tar.gz git@a.example:b.git#c:d $A ${A:-b} ${A#b*} ${A//a/b}'.split(' '),
  '# syntax=docker/dockerfile:1\n',
  '# escape=`\n',
  '# check=skip=all;error=true\n',
  '# stagecraft ignore=prefer-copy\n',
  '# hadolint ignore=DL3008\n',
]

/** What shell texts are made of. */
export const SHELL_FRAGMENTS: readonly string[] = [
  ...'&& || | |& & ; ;; ( ) { } (( )) [[ ]] [ ] $( $(( )) ` <( >( > >> < << <<- <<< 2>&1 &> ! !! \\ " \' $\' $"'.split(
    ' ',
  ),
  ...'if then elif else fi for in do done while until case esac function select time coproc'.split(' '),
  ...'apt-get apk dnf npm pip install add update -y --no-cache curl wget -O - bash sh -c -lc sudo env xargs set'.split(
    ' ',
  ),
  ...'-euxo pipefail cd /a rm -rf /var/lib/apt/lists/* $A "$A" ${A[@]} ${#A} ${!A} ${A/b/c} {a,b} {1..9} A=1 A+=(b)'.split(
    ' ',
  ),
  ...'echo printf export source . exec eval useradd chmod 777 -R chown git clone mkdir -p ln -sf /bin/bash /bin/sh'.split(
    ' ',
  ),
]

/** Characters that readers of text trip over. */
export const ODD_CHARACTERS: readonly string[] = [
  ...Array.from('\0\u0001\b\t\v\f\r\u001b\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffd\ud800\udc00\u0130\u1e9eéß한\u0301'),
  '😀',
  '\r\n',
  '\n',
  ' ',
]
