import { testRule } from '../../test-rule.ts'
import { pipCacheLeft } from './pip-cache-left.ts'

testRule(pipCacheLeft, {
  flags: [
    'RUN pip install flask',
    'RUN pip3 install -r requirements.txt',
    'RUN python3.12 -m pip install --upgrade pip',
    { text: 'RUN apk add --no-cache python3 && pip install flask', marks: ['pip install flask'] },
  ],
  accepts: [
    'RUN pip install --no-cache-dir flask',
    'RUN pip --no-cache-dir install flask',
    'ENV PIP_NO_CACHE_DIR=1\nRUN pip install flask',
    'RUN PIP_NO_CACHE_DIR=1 pip install flask',
    'RUN --mount=type=cache,target=/root/.cache pip install flask',
    'RUN --mount=type=cache,target=/home/app/.cache/pip pip install flask',
    'RUN pip install flask && rm -rf ~/.cache/pip',
    'RUN pip install flask && pip cache purge',
    'RUN pip download flask',
    'RUN uv pip install flask',
    'FROM python:3.12 AS build\nRUN pip install flask\nFROM python:3.12-slim',
  ],
  fixes: [
    ['RUN pip install flask', 'RUN pip install --no-cache-dir flask'],
    ['RUN python -m pip install -U pip', 'RUN python -m pip install --no-cache-dir -U pip'],
  ],
})
