import { testRule } from '../../test-rule.ts'
import { addWithoutChecksum } from './add-without-checksum.ts'

testRule(addWithoutChecksum, {
  flags: [
    { text: 'ADD https://example.com/a.tgz /a/', marks: ['https://example.com/a.tgz'] },
    'ADD --chmod=755 http://example.com/tool /usr/bin/tool',
  ],
  accepts: [
    'ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a',
    'ADD https://github.com/acme/app.git#v1 /src',
    'ADD a.tgz /a/',
    'COPY a /a',
  ],
})
