/** Files that have a bit of everything, for laws that hold of any file. */
export const SAMPLE_FILES: readonly string[] = [
  `# syntax=docker/dockerfile:1
# check=skip=JSONArgsRecommended

# base is what all stages start from
ARG NODE_VERSION=22
FROM --platform=$BUILDPLATFORM node:\${NODE_VERSION}-alpine AS base
WORKDIR /app
ENV NODE_ENV=production \\
    # a comment in between
    PATH="/app/bin:$PATH"

FROM base AS build
COPY --link --chown="1000:1000" package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \\
    npm ci && \\

    npm run build
ONBUILD RUN echo late
HEALTHCHECK --interval=30s --retries=3 CMD ["wget", "-q", "http://localhost/"]
FROM scratch
COPY --from=build ["/app/dist dir", "/srv/"]
EXPOSE 80 443/tcp
CMD node server.js
`,
  `FROM alpine
RUN <<-'EOF' cat > /etc/motd && cat <<TWO >> /etc/motd
	Hello $NAME
	EOF
second
TWO
COPY <<a.txt <<"b.txt" /srv/
from a
a.txt
from b
b.txt
LABEL old label value
ONBUILD COPY <<EOF /x
inner
EOF
`,
  '# escape=`\r\nFROM mcr.microsoft.com/windows/nanoserver AS win\r\nCOPY a.txt `\r\n  # comment\r\n  C:\\dir\\\r\nRUN dir `\r\n',
  '\ufeff# syntax = docker/dockerfile:1\nFROM a # not a comment\nENV =x\nRUN echo "unclosed\nFRON b\nCOPY onlyone\nRUN <<EOF\nno end\nUSER app\n',
  '\\\nRUN a\\\\\nRUN b \\\n\n\n# only comments follow\n#\n',
  '  FROM\t\va\f\n\tONBUILD ONBUILD --x --y="a b" -- CMD [ "a", 1 ]\nVOLUME [""]\nARG a "b c"=d e=\'f\n',
]
