import { testRule } from '../../test-rule.ts'
import { preferCopy } from './prefer-copy.ts'

testRule(preferCopy, {
  flags: [
    'ADD app.js /srv/',
    'ADD *.js /srv/',
    'ADD --chown=1000 a b /srv/',
    'ADD ["a file", "/srv/"]',
    'ONBUILD ADD . /src',
  ],
  accepts: [
    'COPY app.js /srv/',
    'ADD rootfs.tar.gz /',
    'ADD https://example.com/app.js /srv/',
    'ADD git@github.com:moby/buildkit.git /src',
    'ADD --unpack=false app.js /srv/',
    'ADD "https://example.com/app.js" /srv/',
    'ADD $FILE /srv/',
    'ADD app* /srv/',
    'ADD *.tar.gz /srv/',
    '# stagecraft ignore=prefer-copy\nADD app.js /srv/',
    '# hadolint ignore=DL3020\nADD app.js /srv/',
  ],
  fixes: [
    ['ADD app.js /srv/', 'COPY app.js /srv/'],
    ['add app.js /srv/', 'copy app.js /srv/'],
  ],
})
