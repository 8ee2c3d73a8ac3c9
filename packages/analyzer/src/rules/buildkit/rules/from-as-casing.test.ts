import { testRule } from '../../test-rule.ts'
import { fromAsCasing } from './from-as-casing.ts'

testRule(fromAsCasing, {
  flags: [
    { text: 'FROM alpine as base', messages: ["'as' and 'FROM' keywords' casing do not match"], marks: ['as'] },
    { text: 'from alpine AS base', messages: ["'AS' and 'from' keywords' casing do not match"] },
    'FROM alpine As base',
  ],
  accepts: ['FROM alpine AS base', 'from alpine as base', 'From alpine as base', 'FROM alpine'],
  fixes: [
    ['FROM alpine as base', 'FROM alpine AS base'],
    ['from alpine AS base', 'from alpine as base'],
  ],
})
