import { testRule } from '../../test-rule.ts'
import { unquotedExpansion } from './unquoted-expansion.ts'

testRule(unquotedExpansion, {
  flags: [
    {
      text: 'ARG DIR\nRUN rm -rf $DIR/cache',
      marks: ['$DIR/cache'],
      messages: ['If $DIR is empty, this removes everything from the root on. Write "${DIR:?}", which stops instead.'],
    },
    {
      text: 'RUN cp ${SRC} /app',
      messages: ['If ${SRC} is empty or has a space in it, cp works on other files. Put it into double quotes.'],
    },
    {
      text: 'ARG MODE\nRUN [ $MODE = dev ] && ls',
      messages: ['If $MODE is empty, this test has a word too few and fails. Put it into double quotes.'],
    },
    'ENV FILES="a b"\nRUN mv $FILES /x',
    'ENV NAME="a b"\nRUN mv /srv/$NAME /x',
    'RUN for dir in $(ls); do rm -rf $dir; done',
    'RUN X=$(ls) && cd $X',
  ],
  accepts: [
    'ARG DIR\nRUN rm -rf "$DIR"/cache',
    'ARG DIR\nRUN rm -rf "${DIR:?}"/*',
    'ARG DIR=/srv\nRUN rm -rf $DIR/cache',
    'ENV VERSION=1.2.3\nRUN cp app-$VERSION.jar /app.jar',
    'RUN D=/tmp/x && cd $D',
    'ARG VERSION\nRUN rm /tmp/app-${VERSION}.tar.gz',
    'RUN for dir in /srv /var/lib/app; do chown app $dir; done',
    'SHELL ["/bin/bash", "-c"]\nRUN dirs=(/a /b) && for d in "${dirs[@]}"; do rm -rf $d; done',
    'RUN d="$(mktemp -d)" && cd $d && rm -rf $d',
    'RUN export TOP="/usr/src/app_${VERSION%%@*}" && cd $TOP',
    'RUN apk add $PACKAGES',
    'RUN make && [ $? = 0 ]',
    'RUN cp ${SRC:-/a} /b',
    "RUN rm '$x'",
  ],
  fixes: [['ARG MODE\nRUN [ $MODE = dev ] || cd $MODE/x', 'ARG MODE\nRUN [ "$MODE" = dev ] || cd "$MODE/x"']],
})
