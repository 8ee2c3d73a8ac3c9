import { testRule } from '../../test-rule.ts'
import { secretInText } from './secret-in-text.ts'

testRule(secretInText, {
  flags: [
    { text: 'RUN git clone https://bot:s3cr3t@example.com/x.git', marks: ['s3cr3t'] },
    { text: 'ENV DB=postgres://app:hunter2@db/app', marks: ['hunter2'] },
    'ADD https://u:pass@example.com/x.tgz /x/',
    { text: 'RUN curl -u me:pass https://example.com', marks: ['me:pass'] },
    { text: 'RUN echo "root:toor" | chpasswd', marks: ['"root:toor"'] },
    'RUN sshpass -p hunter2 scp a b',
    'RUN useradd -p x9KDk2 app',
    'RUN wget --password=x https://example.com',
  ],
  accepts: [
    'RUN git clone https://$USER:$TOKEN@example.com/x.git',
    'RUN git clone https://oauth2:${TOKEN}@example.com/x.git',
    'RUN git clone https://example.com/x.git',
    'RUN curl -u "$USER:$PASS" https://example.com',
    'RUN curl -u me https://example.com',
    'RUN echo "root:$PASS" | chpasswd',
    'RUN echo a:b | tee /x',
    'ENV PROXY=http://proxy:3128',
    'RUN npm install @scope/x@1',
    'ENV DATABASE_URL="postgresql://user:pass@localhost:5432/dummy"',
  ],
})
