import { testRule } from '../../test-rule.ts'
import { noEmptyContinuation } from './no-empty-continuation.ts'

testRule(noEmptyContinuation, {
  flags: [{ text: 'RUN echo a \\\n\n  b', messages: ['Empty continuation line'], lines: [3] }],
  accepts: ['RUN echo a \\\n  # why\n  b', 'RUN echo a\n\nRUN echo b', 'RUN <<EOF\n\necho a\nEOF'],
  fixes: [
    ['RUN echo a \\\n\n  b', 'RUN echo a \\\n  b'],
    ['RUN echo a \\\n \t\n# why\n\n  b \\\n\n c\n\nRUN d', 'RUN echo a \\\n# why\n  b \\\n c\n\nRUN d'],
  ],
})
