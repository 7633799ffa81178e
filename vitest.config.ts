import { existsSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

const databaseSetup = 'src/testing/database.setup.ts'
const globalSetup = existsSync(databaseSetup) ? [databaseSetup] : []
const long = '**/*.long.test.{ts,tsx}'

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, exclude: [...configDefaults.exclude, long], globalSetup, ...more },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    passWithNoTests: true,
    projects: [
      project('unit', ['{src,partnerships}/**/*.test.{ts,tsx}'], {
        testTimeout: 10_000,
        hookTimeout: 30_000,
      }),
      project('e2e', ['e2e/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('long', ['{src,e2e}/**/*.long.test.{ts,tsx}'], {
        exclude: configDefaults.exclude,
        testTimeout: 1_200_000,
        hookTimeout: 120_000,
      }),
    ],
  },
})
