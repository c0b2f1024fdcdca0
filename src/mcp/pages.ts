/** The pages of `docs` that can be read, with what is in them. */
export const pages = {
  model: 'The contract of the numbers: every line, input and base value',
  formats: 'What links, codes and files hold',
  library: 'The reference of the library',
  'other-programs': 'Stakeout from other programs, with examples',
}
