import { defineConfig } from 'vitest/config';
import { plainReporter } from './tests/plain-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default', plainReporter()],
  },
});
