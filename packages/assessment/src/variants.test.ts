import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactQuestion } from './question.ts'
import { QuestionTemplateSchema, variantOf, variantsOf } from './variants.ts'

const option = (id: string, correct: unknown, text: string) => ({ id, text, correct, explanation: `Why ${text}` })

const whichPort = {
  kind: 'choice',
  title: 'Which port?',
  prompt: '`EXPOSE {{ port }}` in a {{stack.language}} image: which port does `docker run` publish?',
  multiple: false,
  parameters: {
    port: [8080, 3000],
    stack: [
      { language: 'Go', file: 'main.go' },
      { language: 'Node', file: 'server.js' },
    ],
  },
  options: [option('none', true, 'None'), option('exposed', false, '{{port}}')],
  explanation: 'EXPOSE publishes nothing; see `docker inspect -f "{{.Config}}"`, `{{json .State}}`, {{stack.file}}.',
}

const { parameters: drawn, ...withoutParameters } = whichPort
const template = QuestionTemplateSchema.parse(whichPort)
const plain = QuestionTemplateSchema.parse({
  ...withoutParameters,
  prompt: 'Which?',
  options: [option('none', true, 'None'), option('all', false, 'All')],
  explanation: 'None: `{{.Config}}`, ${{ github.sha }}, {{range .Ports}}{{end}}.',
})

function issuesOf(change: object, question: object = whichPort): readonly string[] {
  const parsed = QuestionTemplateSchema.safeParse({ ...question, ...change })
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the variants of a question', () => {
  it('are all combinations, each with a key that says which', () => {
    expect(variantsOf(template).map(({ variant }) => variant)).toEqual([
      'port=8080,stack=1',
      'port=8080,stack=2',
      'port=3000,stack=1',
      'port=3000,stack=2',
    ])
  })

  it('have keys with numbers where the values themselves would be long or alike', () => {
    const keysOf = (port: readonly unknown[]) =>
      variantsOf(QuestionTemplateSchema.parse({ ...whichPort, parameters: { ...drawn, port } }))
        .map(({ variant }) => variant.split(',')[0])
        .filter((_key, index) => index % 2 === 0)
    expect(keysOf([1, '1'])).toEqual(['port=1', 'port=2'])
    expect(keysOf(['1', 'one, or two'])).toEqual(['port=1', 'port=2'])
    expect(keysOf([7, true])).toEqual(['port=7', 'port=true'])
  })

  it('have their values filled in, and leave other languages alone', () => {
    expect(variantsOf(template)[3]?.question).toMatchObject({
      prompt: '`EXPOSE 3000` in a Node image: which port does `docker run` publish?',
      options: [{ text: 'None' }, { text: '3000' }],
      explanation: 'EXPOSE publishes nothing; see `docker inspect -f "{{.Config}}"`, `{{json .State}}`, server.js.',
    })
  })

  it('have no parameters left', () => {
    for (const { question } of variantsOf(template)) expect(question).not.toHaveProperty('parameters')
  })

  it('are one without parameters, whose key is empty', () => {
    expect(variantsOf(plain)).toEqual([{ question: plain, variant: '' }])
    expect(variantOf(plain, 7).question).toBe(plain)
  })

  it('are drawn about as often as each other', () => {
    const keys = Array.from({ length: 400 }, (_, seed) => variantOf(template, seed).variant)
    const counts = variantsOf(template).map(({ variant }) => keys.filter((other) => other === variant).length)
    expect(Math.min(...counts)).toBeGreaterThan(70)
  })

  it('are the same for the same seed, whatever the order of the names in the file', () => {
    const reordered = QuestionTemplateSchema.parse({
      parameters: { stack: drawn.stack.map(({ language, file }) => ({ file, language })), port: drawn.port },
      ...withoutParameters,
    })
    const wire = JSON.stringify(template)
    const stored = QuestionTemplateSchema.parse(JSON.parse(wire))
    const holds = fc.property(fc.maxSafeNat(), (seed) => {
      expect(variantOf(reordered, seed)).toEqual(variantOf(template, seed))
      expect(variantOf(stored, seed)).toEqual(variantOf(template, seed))
    })
    fc.assert(holds)
  })

  it('are made once for a template', () => {
    expect(variantOf(template, 1).question).toBe(variantOf(template, 1).question)
  })

  it('give no key away, whichever is drawn', () => {
    for (const { question } of variantsOf(template)) {
      const shown = JSON.stringify(redactQuestion(question, 1))
      expect(shown).not.toMatch(/Why|EXPOSE publishes|correct/)
    }
  })
})

describe('a text that is nothing but one placeholder', () => {
  const withTypes = (parameters: object, multiple: unknown) => ({
    ...whichPort,
    prompt: 'Which?',
    explanation: 'So.',
    options: [option('none', true, 'None'), option('all', false, 'All')],
    parameters,
    multiple,
  })

  it.each([
    { value: true, multiple: '{{many}}' },
    { value: false, multiple: ' {{ many }} ' },
  ])('takes the type of $value', ({ value, multiple }) => {
    const read = QuestionTemplateSchema.parse(withTypes({ many: [value] }, multiple))
    expect(variantOf(read, 1).question).toMatchObject({ multiple: value })
  })
})

describe('what is wrong with a template', () => {
  const sixtyFive = Array.from({ length: 65 }, (_, index) => index)

  it.each([
    {
      name: 'a name that stands for nothing',
      change: { prompt: 'Is it {{prot}} or {{prot}}?' },
      issues: ['prompt: {{prot}} stands for nothing; expected one of {{port}}, {{stack.language}}, {{stack.file}}'],
    },
    {
      name: 'a group without its field',
      change: { explanation: 'It is {{stack}}.' },
      issues: [
        'explanation: {{stack}} stands for nothing; expected one of {{port}}, {{stack.language}}, {{stack.file}}',
      ],
    },
    {
      name: 'a fault in some variants',
      change: {
        parameters: {
          port: [8080, 3000],
          stack: [
            { language: 'Go', file: ' ' },
            { language: 'Node', file: 'x' },
          ],
        },
        explanation: '{{stack.file}}',
      },
      issues: ['explanation: There is no text here (with port=8080,stack=1 and 1 more); expected some'],
    },
    {
      name: 'the wrong type in one variant',
      change: { parameters: { ...whichPort.parameters, port: ['none', true] }, multiple: '{{port}}' },
      issues: ['multiple: This does not fit (with port=none,stack=1 and 1 more); expected boolean, received string'],
    },
    {
      name: 'a fault in every variant',
      change: { explanation: '' },
      issues: ['explanation: There is no text here; expected some'],
    },
    {
      name: 'a title that differs',
      change: { title: 'Port {{port}}' },
      issues: ['title: This differs between variants; expected the same for all, since the course shows it once'],
    },
    {
      name: 'no values',
      change: { parameters: { ...whichPort.parameters, port: [] } },
      issues: ['parameters.port: There is no value to draw; expected at least one'],
    },
    {
      name: 'no parameters',
      change: { parameters: {} },
      issues: ['parameters: There is no parameter here; expected at least one'],
    },
    {
      name: 'a value twice',
      change: { parameters: { ...whichPort.parameters, port: [8080, 3000, 8080] } },
      issues: ['parameters.port.2: Value 1 is the same; expected each value once'],
    },
    {
      name: 'groups that differ',
      change: { parameters: { port: [1], stack: [{ language: 'Go', file: 'a' }, { language: 'C' }] } },
      issues: ['parameters.stack.1: This group has the fields language; expected those of the first: file, language'],
    },
    {
      name: 'values that are no values',
      change: { parameters: { ...whichPort.parameters, port: [8080, { port: 1 }] } },
      issues: [
        'parameters.port: These are no values to draw from; expected a list of values, or of groups with the same fields',
      ],
    },
    {
      name: 'too many variants',
      change: { parameters: { ...whichPort.parameters, port: sixtyFive } },
      issues: ['parameters: The values give 130 variants; expected at most 64: fewer values, or groups of them'],
    },
  ])('$name is said where it stands', ({ change, issues }) => {
    expect(issuesOf(change).toSorted()).toEqual(issues.toSorted())
  })

  it('is a name that stands for nothing, parameters or not', () => {
    expect(issuesOf({ prompt: 'Is it {{port}}?' }, plain)).toEqual([
      'prompt: {{port}} stands for nothing; expected parameters that give it values, or the text without {{ }}',
    ])
  })

  it('is never an exception', () => {
    fc.assert(fc.property(fc.anything(), (input) => void QuestionTemplateSchema.safeParse(input)))
    fc.assert(fc.property(fc.anything(), (parameters) => void issuesOf({ parameters })))
  })
})
