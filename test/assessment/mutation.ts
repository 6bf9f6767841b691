/** Whether mutation testing runs (scripts/mutation.mjs): each of some thousand mutants runs all tests. */
export const IS_MUTATION = process.env["DOUDI_TESTS"] !== undefined;
