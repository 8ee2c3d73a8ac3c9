import { testRule } from '../../test-rule.ts'
import { wildcardToFile } from './wildcard-to-file.ts'

testRule(wildcardToFile, {
  flags: [
    {
      text: 'COPY target/*.jar app.jar',
      marks: ['target/*.jar'],
      messages: ['If two files fit *.jar, one overwrites the other as app.jar. Name the file that is meant.'],
    },
    'COPY --from=build /out/app-?.whl /srv/app.whl',
  ],
  accepts: [
    'COPY target/app.jar app.jar',
    'COPY target/*.jar ./',
    'COPY target/*.jar /app',
    'COPY package*.json .',
    'COPY server/inject/* .',
    'COPY --from=build /usr/lib/libx* /usr/lib',
    'COPY *.sh /usr/local/bin/',
  ],
})
