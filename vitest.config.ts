import { defineConfig } from 'vitest/config';

// Of its own: Vaadin's configuration needs a built server side, the tests of our modules don't.
export default defineConfig({
  test: { environment: 'happy-dom', include: ['frontend/**/*.test.ts'], exclude: ['frontend/generated/**'] },
});
