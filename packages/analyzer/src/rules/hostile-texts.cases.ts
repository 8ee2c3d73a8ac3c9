/**
 * What a regular expression that tries too much would choke on: each is repeated to a line, behind each of the
 * beginnings.
 */
const UNITS: readonly string[] = [
  ...'a A 0 _ - . / \\ : ; , = + * ? ! # $ % & @ ~ ^ | < > ( ) [ ] { } " \' `'.split(' '),
  ...Array.from('\t\u00a0\u0085é😀'),
  ...'a. a/ ./ ../ // /a a- -a -- a= =a a: :a $a ${ ${a $( $(a (( [[ {a, {a,b} && || ;; << <<a >> "a \'a a" "\\" a@ @a'.split(
    ' ',
  ),
  ' a',
  ' -a',
  ' a=b',
  ' a:b@c',
  ' ://a',
  ' https://a:b',
  ' /var/lib/apt/lists/*',
  ' apt-get install',
  ' && apt-get update',
  ' | cat',
  ' && cd /a',
  '; rm -rf $a/*',
  ' sha256:',
  ' --mount=type=cache,',
]

const BEGINNINGS: readonly string[] = [
  '# stagecraft ignore=',
  '# check=',
  'FROM ',
  'FROM a:',
  'RUN ',
  'RUN echo ',
  'RUN apt-get install ',
  'RUN rm ',
  'RUN curl ',
  'RUN pip install ',
  'RUN npm ci ',
  'RUN --mount=',
  'CMD ["',
  'COPY ',
  'COPY --from=',
  'COPY --chmod=',
  'ADD https://',
  'ADD git@',
  'ENV A=',
  'ENV A ',
  'ARG A=',
  'LABEL a=',
  'EXPOSE ',
  'USER ',
  'WORKDIR ',
  'VOLUME ',
  'STOPSIGNAL ',
  'HEALTHCHECK --interval=',
  'HEALTHCHECK CMD ',
  'SHELL ["',
  'ONBUILD RUN ',
  'MAINTAINER ',
]

/** A text for each beginning and unit, of about that many characters, as long as a line may be. */
export function* hostileTexts(length: number): Generator<readonly [name: string, text: string]> {
  for (const beginning of BEGINNINGS) {
    for (const unit of UNITS) {
      const line = unit.repeat(Math.ceil(length / unit.length))
      yield [JSON.stringify(beginning + unit), `FROM debian:12\n${beginning}${line}\nCMD a\n`]
    }
  }
}
