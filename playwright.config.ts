import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/browser.mjs';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

// The portal is started by scripts/test-journeys.mjs, or by hand: BASE_URL=http://localhost:3000 npx playwright test
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.playwright',
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  workers: 1, // the journeys share one world, and the machine's two cores are busy with server and browser
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: chromium(),
  },
});
