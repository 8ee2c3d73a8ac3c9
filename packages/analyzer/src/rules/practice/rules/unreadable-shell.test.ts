import { testRule } from '../../test-rule.ts'
import { unreadableShell } from './unreadable-shell.ts'

testRule(unreadableShell, {
  flags: [
    {
      text: 'RUN a && ) b',
      marks: [')'],
      messages: ["The shell would stop here: expected command after '&&'. Nothing else in this RUN was checked."],
    },
    "RUN echo 'a",
    'RUN if true; then a',
    'CMD echo $(a',
    'HEALTHCHECK CMD curl x ||',
  ],
  accepts: [
    "RUN echo 'a'",
    'RUN ["echo", "\'a"]',
    'SHELL ["powershell", "-Command"]\nRUN if ($true) { a }',
    'RUN <<EOF\n#!/usr/bin/python3\nprint("a"\nEOF',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN for %i in (a b) do x',
  ],
})
