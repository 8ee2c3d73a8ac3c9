import { testRule } from '../../test-rule.ts'
import { bashOnlySyntax } from './bash-only-syntax.ts'

const DEBIAN = 'FROM debian:12\n'

testRule(bashOnlySyntax, {
  flags: [
    {
      text: `${DEBIAN}RUN [[ -f /x ]] && ls`,
      marks: ['[[ -f /x ]]'],
      messages: [
        'Dash, the sh of this image, does not know [[ … ]]: it looks for a command of that name. Use SHELL ["/bin/bash", "-c"] where there is bash, or write it as sh does.',
      ],
    },
    { text: `${DEBIAN}RUN mkdir -p /a/{b,c} && touch {d,e}`, marks: ['{b,c}'] },
    `${DEBIAN}RUN source /x`,
    `${DEBIAN}RUN a &> /dev/null`,
    `${DEBIAN}RUN x=(a b)`,
    `${DEBIAN}RUN cat <<< hello`,
    `${DEBIAN}RUN diff <(a) <(b)`,
    `${DEBIAN}RUN echo \${A//x/y}`,
    `${DEBIAN}RUN if [ "$A" == b ]; then c; fi`,
    `${DEBIAN}RUN echo -e "a\\tb"`,
    `${DEBIAN}RUN pushd /x && make`,
    'RUN mkdir /a/{b,c}',
  ],
  accepts: [
    `${DEBIAN}RUN [ -f /x ] && . /x && mkdir -p /a/b /a/c`,
    `${DEBIAN}SHELL ["/bin/bash", "-c"]\nRUN [[ -f /x ]]`,
    `${DEBIAN}RUN bash -c '[[ -f /x ]]'`,
    `${DEBIAN}RUN <<EOF\n#!/bin/bash\n[[ -f /x ]]\nEOF`,
    `${DEBIAN}RUN find . -name '{a,b}' -exec ls {} +`,
    `${DEBIAN}RUN echo "{a,b}" "\${A:-x}" > /x 2>&1`,
    'RUN [[ -f /x ]] && source /x && echo -e "a"',
    'FROM fedora:41\nRUN mkdir /a/{b,c}',
    'FROM acme/base\nRUN mkdir /a/{b,c}',
  ],
})
