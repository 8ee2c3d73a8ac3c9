import { testRule } from '../../test-rule.ts'
import { pinLanguagePackages } from './pin-language-packages.ts'

testRule(pinLanguagePackages, {
  flags: [
    {
      text: 'RUN pip install --no-cache-dir flask requests==2.32.3',
      marks: ['flask'],
      messages: ['Which version of flask this installs depends on the day. Name one, or install from a lock file.'],
    },
    'RUN python3 -m pip install -U pip',
    'RUN pip install ansible[azure]',
    'RUN uv pip install flask',
    'RUN pipx install poetry',
    'RUN npm install -g typescript',
    'RUN npm i @angular/cli@latest',
    'RUN yarn global add serve',
    'RUN pnpm add -g vercel',
    'RUN gem install bundler',
    'RUN go install golang.org/x/tools/gopls@latest',
    'RUN go get example.com/tool',
    'RUN cargo install ripgrep',
  ],
  accepts: [
    'RUN pip install -r requirements.txt',
    'RUN pip install -c constraints.txt flask',
    'RUN pip install "flask>=3,<4" .',
    'RUN pip install $PACKAGES git+https://example.com/x.git ./local',
    'RUN npm install',
    'RUN npm ci',
    'RUN npm install -g typescript@5.5.4 @angular/cli@18.1.0 ./pkg.tgz acme/tool#v1',
    'RUN gem install bundler -v 2.5.0',
    'RUN gem install bundler:2.5.0',
    'RUN go install golang.org/x/tools/gopls@v0.16.1',
    'RUN go install ./...',
    'RUN go build',
    'RUN cargo install ripgrep --version 14.1.0',
    'RUN cargo install --path .',
    'RUN yarn install',
  ],
})
