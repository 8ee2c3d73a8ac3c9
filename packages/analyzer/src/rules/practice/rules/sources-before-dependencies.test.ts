import { testRule } from '../../test-rule.ts'
import { sourcesBeforeDependencies } from './sources-before-dependencies.ts'

testRule(sourcesBeforeDependencies, {
  flags: [
    {
      text: 'WORKDIR /app\nCOPY . .\nRUN npm ci',
      lines: [2],
      marks: ['COPY . .'],
      messages: [
        'Each edit of any file makes npm in line 4 fetch the dependencies again. Copy package.json and package-lock.json first, install, and copy the rest below.',
      ],
    },
    {
      text: 'COPY package.json ./\nCOPY . .\nRUN yarn install',
      messages: ['Each edit of any file makes yarn in line 4 fetch the dependencies again. Install before this COPY.'],
    },
    'ADD ./ /app\nRUN pip install -r requirements.txt',
    'COPY . /src\nRUN go build ./...',
    'COPY . .\nRUN mvn -B package -DskipTests',
    'COPY . .\nRUN ./gradlew bootJar',
    'COPY . .\nRUN dotnet publish -c Release',
    'COPY . .\nRUN composer install --no-dev',
    'COPY . .\nRUN bundle install',
    'COPY * ./\nRUN cargo build --release',
    'COPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci',
  ],
  accepts: [
    'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
    'COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build',
    'COPY pom.xml .\nRUN mvn dependency:go-offline\nCOPY . .\nRUN mvn package',
    'COPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go build',
    'COPY . .\nRUN npm run build',
    'COPY . .\nRUN pip install .',
    'COPY --from=build . .\nRUN npm ci',
    'COPY src src\nRUN npm ci',
    'RUN --mount=type=bind,target=. npm ci',
  ],
})
