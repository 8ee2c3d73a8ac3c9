import { testRule } from '../../test-rule.ts'
import { manifestWithoutLock } from './manifest-without-lock.ts'

testRule(manifestWithoutLock, {
  flags: [
    {
      text: 'COPY package.json ./\nRUN npm ci',
      messages: ['npm ci stops, because package-lock.json is not there. Copy it together with package.json.'],
    },
    {
      text: 'COPY composer.json ./\nRUN composer install --no-dev',
      messages: [
        'composer.json is here without composer.lock, so each build picks the newest versions that fit. Copy both.',
      ],
    },
    'FROM node:20 AS base\nCOPY package.json ./\nFROM base\nRUN npm install',
    'COPY app/package.json app/\nRUN cd app && yarn install',
  ],
  accepts: [
    'COPY package.json package-lock.json ./\nRUN npm ci',
    'COPY package*.json ./\nRUN npm ci',
    'COPY package.json .\nCOPY . .\nRUN npm ci',
    'COPY package.json .\nCOPY locks/ .\nRUN npm ci',
    'COPY package.json .\nCOPY --from=locks /package-lock.json .\nRUN npm ci',
    'COPY package.json .\nRUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci',
    'COPY package.json .\nRUN npm run build',
    'RUN npm install',
    'COPY go.mod main.go ./\nRUN go build',
    'COPY pom.xml .\nRUN mvn dependency:go-offline',
  ],
})
