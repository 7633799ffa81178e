import type { KnipConfig } from 'knip'

const importsOfCss = (text: string) =>
  [...text.matchAll(/(?:@import|url\()\s*["']([^"']+)["']/g)].map(([, file]) => `import '${file}'`).join('\n')

/** Doors are entries: what a door offers counts as used, for the room that will ask may not be built yet. */
export default {
  entry: [
    'src/main.ts',
    'src/*/index.ts',
    'src/platform/*/index.ts',
    'src/platform/html/assets/site.{ts,css}',
    'src/platform/html/gallery/gallery.tsx',
    'src/platform/pdf/worker.ts',
    'src/testing/database.setup.ts',
    '{src,e2e,partnerships}/**/*.test.{ts,tsx}',
    'bench/main.ts',
    '{scripts,bin}/*.mjs',
    '.dependency-cruiser.mjs',
  ],
  project: ['{src,e2e,bench}/**/*.{ts,tsx,css}', '{scripts,bin}/**/*.mjs'],
  compilers: { css: importsOfCss },
  exclude: ['types', 'enumMembers'],
  ignoreExportsUsedInFile: true,
  // Run by their place in node_modules, or there for what they bring rather than what they export.
  ignoreDependencies: [
    // Their files are found by name: fonts.ts.
    '@fontsource/newsreader',
    '@fontsource/schibsted-grotesk',
    // Wait for the rooms that are being built on them.
    '@types/mailparser',
    '@types/smtp-server',

    'dependency-cruiser',
    'kysely-codegen',
    'oxlint',
    'typescript',
    'typescript7',
    'vnu-jar',
  ],
  ignoreBinaries: ['dovecot', 'flock', 'java', 'openssl', 'wrk'],
} satisfies KnipConfig
