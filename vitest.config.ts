import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/worker-bundle.ts'],
    // Only against tests that hang: a busy machine takes several times as long as an idle one.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // DuckDB keeps native threads; forks end them cleanly.
    pool: 'forks',
    // Heavy modules, plans and lists are loaded once in a worker: no test replaces a module, each puts back what it sets.
    isolate: false,
    // Left alone, one core stays idle: of two, the tests would have one.
    maxWorkers: '100%',
  },
});
