import { testRule } from '../../test-rule.ts'
import { zypperCacheLeft } from './zypper-cache-left.ts'

testRule(zypperCacheLeft, {
  flags: ['RUN zypper -n install nginx', 'RUN zypper -n in nginx', 'RUN zypper clean && zypper -n up'],
  accepts: [
    'RUN zypper -n install nginx && zypper clean',
    'RUN zypper -n install nginx && zypper cc -a',
    'RUN zypper -n install nginx && rm -rf /var/cache/zypp/*',
    'RUN --mount=type=cache,target=/var/cache/zypp zypper -n install nginx',
    'FROM opensuse/leap:15 AS build\nRUN zypper -n install gcc\nFROM opensuse/leap:15',
  ],
  fixes: [['RUN zypper -n install nginx', 'RUN zypper -n install nginx && zypper clean --all']],
})
