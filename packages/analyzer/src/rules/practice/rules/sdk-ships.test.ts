import { testRule } from '../../test-rule.ts'
import { sdkShips } from './sdk-ships.ts'

testRule(sdkShips, {
  flags: [
    {
      text: 'FROM golang:1.22\nRUN go build -o /app .',
      messages: [
        'Go and the sources ship with the program. Name this stage, begin another one on a small base, and copy only the result to it.',
      ],
    },
    'FROM maven:3.9-eclipse-temurin-17\nRUN mvn -B package',
    'FROM eclipse-temurin:17-jdk\nRUN ./gradlew bootJar',
    'FROM rust:1.80\nRUN cargo install --path .',
    { text: 'FROM mcr.microsoft.com/dotnet/sdk:8.0 AS base\nFROM base\nRUN dotnet publish', lines: [2] },
    'FROM gcc:14\nRUN make',
  ],
  accepts: [
    'FROM golang:1.22 AS build\nRUN go build\nFROM alpine\nCOPY --from=build /app /app',
    'FROM golang:1.22\nRUN go vet ./...',
    'FROM eclipse-temurin:17-jre\nCOPY app.jar /',
    'FROM node:20\nRUN npm run build',
    'FROM alpine\nRUN make',
    { text: 'FROM rust:1.80 AS build\nRUN cargo build\nFROM alpine AS app', options: { target: 'app' } },
  ],
})
