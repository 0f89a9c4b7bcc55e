import { defineConfig } from 'vitest/config';
import { plainReporter } from './tests/plain-reporter.ts';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 180_000,
    // Starting the real process takes seconds where several test files share two cores.
    hookTimeout: 180_000,
    reporters: ['default', plainReporter()],
    // `npm run fuzz` looks longer for what breaks it.
    env: mode === 'fuzz' ? { FUZZ_RUNS: '20000' } : {},
  },
}));
