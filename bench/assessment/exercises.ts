/** A small exercise: two stages, six checks. */
export const GO_EXERCISE = {
  kind: 'dockerfile',
  title: 'Ship a Go server',
  prompt: 'Ship the program.',
  scenario: { preset: 'go' },
  checks: [
    { starts: true },
    { lacksKind: 'compiler' },
    { lacksKind: 'source' },
    { sizeUnder: '12 MB' },
    { nonRoot: true },
    { editKeepsCached: { edit: { change: ['main.go'] }, step: 'go mod download' } },
  ],
  solutions: [
    {
      title: 'On scratch',
      dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/server .

FROM scratch
COPY --from=build /out/server /server
USER 10001
EXPOSE 8080
ENTRYPOINT ["/server"]
`,
      explanation: 'One file.',
    },
  ],
  explanation: 'One file.',
}

/** A larger one: three stages, two edits. */
export const NODE_EXERCISE = {
  kind: 'dockerfile',
  title: 'Ship a Node.js server',
  prompt: 'Ship the program.',
  scenario: { preset: 'node' },
  checks: [
    { starts: true },
    { lacksKind: 'tests' },
    { lacks: '/app/.env' },
    { sizeUnder: '400 MB' },
    { nonRoot: true },
    { env: { NODE_ENV: 'production' } },
    { exposes: 3000 },
    { execForm: true },
    { editKeepsCached: { edit: { change: ['src/server.js'] }, step: 'npm ci' } },
    { editReruns: { edit: { change: ['package-lock.json'] }, step: 'npm ci' } },
  ],
  solutions: [
    {
      title: 'Three stages',
      dockerfile: `FROM node:22-alpine AS test
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:22-alpine AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=test /app/src src
USER node
EXPOSE 3000
CMD ["node", "src/server.js"]
`,
      explanation: 'What runs.',
    },
  ],
  explanation: 'What runs.',
}
