import { testRule } from '../../test-rule.ts'
import { dnfCacheLeft } from './dnf-cache-left.ts'

testRule(dnfCacheLeft, {
  flags: [
    {
      text: 'RUN yum install -y nginx',
      messages: ['What yum downloaded about packages stays in this layer. Add yum clean all to the same RUN.'],
    },
    'RUN dnf update -y',
    'RUN microdnf install -y nginx\nRUN microdnf clean all',
    'RUN dnf clean all && dnf install -y nginx',
  ],
  accepts: [
    'RUN yum install -y nginx && yum clean all',
    'RUN dnf -y install nginx && rm -rf /var/cache/dnf',
    'RUN yum install -y nginx && rm -rf /var/cache/yum/*',
    'RUN tdnf install -y nginx && tdnf clean all',
    'RUN --mount=type=cache,target=/var/cache/dnf dnf install -y nginx',
    'FROM fedora:41 AS build\nRUN dnf install -y gcc\nFROM fedora:41',
    'RUN dnf remove -y nginx',
  ],
  fixes: [['RUN dnf install -y nginx', 'RUN dnf install -y nginx && dnf clean all']],
})
