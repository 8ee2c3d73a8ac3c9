import type { InstructionKind } from '../../syntax/instructions/types.ts'

/** What an editor tells about an instruction. */
export interface InstructionText {
  /** One line, for a list of completions. */
  readonly summary: string
  /** What it does to the image and to those who build it. */
  readonly lines: readonly string[]
  /** Its arguments, with placeholders as `${name}`; a valid instruction as it stands. */
  readonly snippet: string
  readonly docs: string
}

const REFERENCE = '/reference/dockerfile/'

/** What is told about each instruction. */
export const INSTRUCTION_TEXTS: Readonly<Record<Exclude<InstructionKind, 'UNKNOWN'>, InstructionText>> = {
  ADD: {
    summary: 'Copies files, unpacks archives, fetches addresses and Git repositories',
    lines: [
      'Copies as COPY does, and more: a local tar archive is unpacked, an address is downloaded, a Git repository is cloned.',
      'For plain files COPY says what is meant.',
    ],
    snippet: 'ADD ${source} ${/destination/}',
    docs: `${REFERENCE}#add`,
  },
  ARG: {
    summary: 'Declares a variable of the build, with or without a default',
    lines: [
      'Declares a variable that --build-arg may set. It ends with its stage and is not in the environment of the finished image.',
      'Above the first FROM it is for FROM lines alone; a stage that wants its value repeats ARG with the name only.',
      'Not for secrets: values show in the history of the image.',
    ],
    snippet: 'ARG ${NAME}=${default}',
    docs: `${REFERENCE}#arg`,
  },
  CMD: {
    summary: 'The command a container runs unless told otherwise',
    lines: [
      'What a container starts, or the arguments of ENTRYPOINT if there is one. Words behind `docker run image` take its place.',
      'The last CMD counts. As a JSON array no shell stands between the program and its signals.',
    ],
    snippet: 'CMD ["${program}"]',
    docs: `${REFERENCE}#cmd`,
  },
  COPY: {
    summary: 'Copies files of the build context, of a stage or of an image',
    lines: [
      'Makes a layer of files from the build context, or with --from of another stage or image.',
      'It runs again only if the files themselves change; what stays behind in the other stage does not ship.',
    ],
    snippet: 'COPY ${source} ${/destination/}',
    docs: `${REFERENCE}#copy`,
  },
  ENTRYPOINT: {
    summary: 'The program that a container is',
    lines: [
      'What a container always starts; CMD and the words behind `docker run image` are its arguments.',
      'It drops the CMD that the base image brings. As a JSON array the program gets signals itself.',
    ],
    snippet: 'ENTRYPOINT ["${program}"]',
    docs: `${REFERENCE}#entrypoint`,
  },
  ENV: {
    summary: 'Sets variables for the build and for the container',
    lines: [
      'Sets variables for the instructions below, for stages that stand on this one, and for every container of the image.',
      'A change lets the RUN instructions below it run again. For the build alone, use ARG.',
    ],
    snippet: 'ENV ${NAME}=${value}',
    docs: `${REFERENCE}#env`,
  },
  EXPOSE: {
    summary: 'Tells which ports the program listens on',
    lines: ['Writes down a port for people and tools. It opens nothing: `docker run -p` does.'],
    snippet: 'EXPOSE ${8080}',
    docs: `${REFERENCE}#expose`,
  },
  FROM: {
    summary: 'Begins a stage on an image or on an earlier stage',
    lines: [
      'Begins a stage. What earlier stages made is left behind unless COPY --from fetches it.',
      'The last stage becomes the image, unless --target names another.',
    ],
    snippet: 'FROM ${image} AS ${name}',
    docs: `${REFERENCE}#from`,
  },
  HEALTHCHECK: {
    summary: 'Tells how to test that the program still works',
    lines: [
      'A command that runs in the container every so often: status 0 means healthy, 1 unhealthy. The last one counts.',
      'HEALTHCHECK NONE drops the test of the base image.',
    ],
    snippet: 'HEALTHCHECK CMD ${command}',
    docs: `${REFERENCE}#healthcheck`,
  },
  LABEL: {
    summary: 'Adds facts about the image as names and values',
    lines: [
      'Adds metadata that `docker inspect` and registries show. It makes no layer of files and reruns nothing below.',
    ],
    snippet: 'LABEL ${name}=${value}',
    docs: `${REFERENCE}#label`,
  },
  MAINTAINER: {
    summary: 'Names the author; deprecated',
    lines: ['Deprecated: use LABEL org.opencontainers.image.authors, which tools can read.'],
    snippet: 'MAINTAINER ${name}',
    docs: `${REFERENCE}#maintainer-deprecated`,
  },
  ONBUILD: {
    summary: 'Keeps an instruction for builds on top of this image',
    lines: [
      'Does nothing in this build. A build whose FROM names the image runs the instruction first, right behind FROM.',
      'Only that build does, not one further up.',
    ],
    snippet: 'ONBUILD RUN ${command}',
    docs: `${REFERENCE}#onbuild`,
  },
  RUN: {
    summary: 'Runs a command while the image is built',
    lines: [
      'Runs a command in the image as it is so far and keeps what it changed as a layer.',
      'What a later RUN removes stays in the layer below, so clean up in the same RUN, or use a cache mount.',
    ],
    snippet: 'RUN ${command}',
    docs: `${REFERENCE}#run`,
  },
  SHELL: {
    summary: 'Chooses the shell that RUN, CMD and ENTRYPOINT use',
    lines: [
      'The words that start the shell for the commands below that are no JSON array; /bin/sh -c if it is not given.',
    ],
    snippet: 'SHELL ["${/bin/bash}", "-o", "pipefail", "-c"]',
    docs: `${REFERENCE}#shell`,
  },
  STOPSIGNAL: {
    summary: 'The signal that asks the container to end',
    lines: ['What `docker stop` sends before it kills, SIGTERM if it is not given.'],
    snippet: 'STOPSIGNAL ${SIGTERM}',
    docs: `${REFERENCE}#stopsignal`,
  },
  USER: {
    summary: 'The user of the commands below and of the container',
    lines: [
      'RUN, CMD and ENTRYPOINT run as this user from here on. COPY does not: it writes as root unless --chown says otherwise.',
      'Without it, a container runs as the user of its base image, which mostly is root.',
    ],
    snippet: 'USER ${name}',
    docs: `${REFERENCE}#user`,
  },
  VOLUME: {
    summary: 'Marks a folder whose files live outside of the container',
    lines: [
      'Each container gets a volume of its own there unless `docker run -v` gives one, and it stays when the container is gone.',
    ],
    snippet: 'VOLUME ${/data}',
    docs: `${REFERENCE}#volume`,
  },
  WORKDIR: {
    summary: 'The folder of the instructions below and of the container',
    lines: ['Makes the folder if it is not there. A relative path goes on from the one before.'],
    snippet: 'WORKDIR ${/app}',
    docs: `${REFERENCE}#workdir`,
  },
}

/** What is told of a keyword that BuildKit does not know: nothing. */
export function textOfInstruction(kind: InstructionKind): InstructionText | null {
  return kind === 'UNKNOWN' ? null : INSTRUCTION_TEXTS[kind]
}
