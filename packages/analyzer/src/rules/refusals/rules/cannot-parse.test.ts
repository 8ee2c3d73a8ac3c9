import { testRule } from '../../test-rule.ts'
import { cannotParse } from './cannot-parse.ts'

testRule(cannotParse, {
  flags: [
    {
      text: 'FROM alpine\nCOPPY a b\nRUN --mout=x y\nCOPY a\n',
      messages: [
        'unknown instruction: COPPY (did you mean COPY?)',
        'unknown flag: --mout (did you mean mount?)',
        'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
      ],
      lines: [2, 3, 4],
    },
    'RUN <<EOF\necho',
    '# escape=x\nFROM alpine',
  ],
  accepts: ['RUN echo a \\\n\n b', 'FROM $x:'],
})
