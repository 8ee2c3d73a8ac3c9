/** How a learner may say that it went, from worst to best. */
export const GRADES = [
  { grade: 'again', name: 'Again', meaning: 'not remembered' },
  { grade: 'hard', name: 'Hard', meaning: 'with effort' },
  { grade: 'good', name: 'Good', meaning: 'remembered' },
  { grade: 'easy', name: 'Easy', meaning: 'at once' },
] as const
