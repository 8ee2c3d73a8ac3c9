import { testRule } from '../../test-rule.ts'
import { copyIgnoredFile } from './copy-ignored-file.ts'

testRule(copyIgnoredFile, {
  options: { dockerignore: 'dist\n*.log\n' },
  flags: [
    {
      text: 'COPY a ./dist/ /srv/\nADD dist/app.js /',
      messages: [
        'Attempting to Copy file "dist" that is excluded by .dockerignore',
        'Attempting to Add file "dist/app.js" that is excluded by .dockerignore',
      ],
      marks: ['./dist/', 'dist/app.js'],
    },
    { text: 'COPY . .', options: { dockerignore: '*' } },
    'ENV D=dist\nCOPY $D /srv',
  ],
  accepts: [
    { text: 'COPY . .', options: { dockerignore: '.*' } },
    { text: 'COPY dist .', options: { dockerignore: 'dist\n!dist/app' } },
    'FROM alpine AS a\nFROM alpine\nCOPY --from=a /dist /srv',
    'COPY src /srv',
    'ADD https://example.com/dist /srv',
    'COPY <<dist /srv/\ndist\n',
    '# check=skip=CopyIgnoredFile\nCOPY dist /srv',
  ],
})
