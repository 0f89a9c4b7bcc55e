import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a test run with the plain line "N passed, N failed", which programs can read. What was skipped
 * is named before it, so that a test that did not run is never taken for one that passed.
 */
export function plainReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const tests = modules.flatMap((module) =>
        [...module.children.allTests()].map((test) => ({ test, module })),
      );
      const inState = (state: string) =>
        tests.filter(({ test }) => test.result().state === state).length;
      for (const { test, module } of tests) {
        const result = test.result();
        if (result.state !== 'skipped') continue;
        const why = result.note === undefined ? '' : `: ${result.note}`;
        console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}${why}`);
      }
      const broken = modules.filter(isBroken).length + unhandledErrors.length;
      console.log(`${inState('passed')} passed, ${inState('failed') + broken} failed`);
    },
  };
}

/** A file that cannot be loaded has no tests to count, and yet has failed. */
function isBroken(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return module.errors().length > 0 || suites.some((suite) => suite.errors().length > 0);
}
