import { testRule } from '../../test-rule.ts'
import { workdirRelativePath } from './workdir-relative-path.ts'

testRule(workdirRelativePath, {
  flags: [
    {
      text: 'WORKDIR app/\nWORKDIR other',
      messages: ['Relative workdir "app/" can have unexpected results if the base image changes'],
      marks: ['app/'],
      lines: [1],
    },
    'ARG DIR=app\nWORKDIR $DIR',
    { text: 'FROM base\nWORKDIR app', options: { images: { base: { config: { WorkingDir: '/srv' } } } } },
    'WORKDIR C:\\app',
  ],
  accepts: [
    'WORKDIR /app\nWORKDIR sub',
    'FROM alpine AS a\nWORKDIR /app\nFROM a\nWORKDIR sub',
    'ENV DIR=/app\nWORKDIR $DIR',
    '# check=skip=WorkdirRelativePath\nWORKDIR app',
    { text: '# escape=`\nFROM windows\nWORKDIR C:\\app', options: { platform: 'windows/amd64' } },
  ],
})
