/*
 * The walls of the house. scripts/walls.mjs plants a violation of every rule and fails unless each is caught, and
 * counts the modules: dependency-cruiser finds none, and says nothing, where it does not find a TypeScript below 7.
 */

/** Foundations first: a room imports only from rooms before it. A new room needs its place here. */
export const order = [
  'platform',
  'journal',
  'access',
  'acts',
  'moments',
  'asks',
  'inbox',
  'charter',
  'partners',
  'people',
  'records',
  'decisions',
  'ideas',
  'groups',
  'overlaps',
  'meetings',
  'membership',
  'competences',
  'opportunities',
  'news',
  'hearings',
  'outreach',
  'goals',
  'reports',
  'insight',
  'sign-in',
  'demo',
  'front',
]

/** What stands beside the rooms: `compose` and `main.ts` put them together, `testing` serves tests. */
export const beside = ['compose', 'testing']

const door = String.raw`index\.tsx?$`
const test = String.raw`\.test\.tsx?$`
const anyOf = (names) => `(${names.join('|')})`
const erased = { dependencyTypesNot: ['type-only'] }

const throughTheDoor =
  'Import the index.ts of the room or platform part. If what you need is not there, ask whether it belongs to that door, or to your own room.'
const notInProduct =
  'Tests, what serves them, and development dependencies are not installed where Tovholder runs: move what is needed into the room, or the package to dependencies.'

const foundations = order.map((room, place) => ({
  name: 'foundations-first',
  severity: 'error',
  comment: `A room knows only those before it: ${order.join(' ← ')}; and none knows compose or main.ts. Let the later room listen to the journal, or move the word to where both can reach it.`,
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${anyOf(['compose', ...order.slice(place + 1)])}/|main\\.ts$)`,
  },
}))

export default {
  forbidden: [
    {
      name: 'use-the-door',
      severity: 'error',
      comment: throughTheDoor,
      from: { path: '^(?:src|e2e|bench|scripts)/([^/]+)' },
      to: {
        path: '^src/(?!platform/)[^/]+/',
        pathNot: [`^src/[^/]+/${door}`, '^src/$1/', '^src/(compose|testing)/'],
      },
    },
    {
      name: 'use-the-door',
      severity: 'error',
      comment: throughTheDoor,
      from: { path: '^(?:src/platform/([^/]+)/|(?:src|e2e|bench|scripts)/)' },
      to: { path: '^src/platform/', pathNot: [`^src/platform/[^/]+/${door}`, '^src/platform/$1/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'A rule takes values and `now` and gives values. Pass in what it needs; load it in the act or the view. What is pure as well is a rules file too; types may come from anywhere.',
      from: { path: String.raw`\.rules\.tsx?$` },
      to: {
        pathNot: [
          String.raw`\.(rules|types)\.ts$`,
          String.raw`^src/platform/(calendar|words)/index\.ts$`,
          'node_modules/(zod|temporal-polyfill|canonicalize)/',
          '^(node:)?crypto$',
        ],
        ...erased,
      },
    },
    {
      name: 'store-is-private',
      severity: 'error',
      comment:
        'A store is read through its room’s access or views and written by its acts: there it is asked who may.',
      from: {
        path: `^src/${anyOf(order.slice(order.indexOf('charter')).filter((room) => room !== 'records'))}/`,
        pathNot: [String.raw`\.(acts|access|views|store|import|pages?|mail|jobs|followers)\.tsx?$`, test],
      },
      to: { path: String.raw`\.store\.tsx?$` },
    },
    {
      name: 'pages-load-through-access',
      severity: 'error',
      comment:
        'Pages, mail, jobs and followers load by the room’s access or a view, which check who asks, and change by an act. SQL stands in stores.',
      from: { path: String.raw`^src/(?!platform/).*\.(pages?|mail|jobs|followers)\.tsx?$` },
      to: { path: [String.raw`\.store\.tsx?$`, 'node_modules/(kysely|pg)/'], ...erased },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two files that need each other are one, or need a third that both import. Between rooms the way back is the journal.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...foundations,
    {
      name: 'migrations-import-nothing',
      severity: 'error',
      comment:
        'A migration is frozen and what it imported would change under it: write down here what it needs.',
      from: { path: '^migrations/' },
      to: { path: '^(src|e2e|bench|scripts|bin|partnerships|migrations)/' },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      comment: notInProduct,
      from: { path: '^(src|migrations|bin)/', pathNot: [test, '^src/testing/'] },
      to: { path: [test, '^src/testing/', '^(e2e|bench)/'] },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      comment: notInProduct,
      from: { path: '^(src|migrations|bin)/', pathNot: [test, '^src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'No file or package answers to this import, so no other wall can judge it.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a wall that types may climb is a hedge.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
