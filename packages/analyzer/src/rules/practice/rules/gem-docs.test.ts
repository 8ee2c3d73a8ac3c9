import { testRule } from '../../test-rule.ts'
import { gemDocs } from './gem-docs.ts'

testRule(gemDocs, {
  flags: ['RUN gem install bundler', 'RUN gem i bundler -v 2.5.0'],
  accepts: [
    'RUN gem install --no-document bundler',
    'RUN gem install bundler -N',
    'RUN echo "gem: --no-document" > ~/.gemrc && gem install bundler',
    'RUN gem update --system',
    'FROM ruby:3.3\nRUN gem install bundler',
    'FROM alpine AS build\nRUN gem install bundler\nFROM alpine',
  ],
  fixes: [['RUN gem install bundler', 'RUN gem install --no-document bundler']],
})
