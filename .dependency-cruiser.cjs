// The import rules of ARCHITECTURE.md §3. Each has a broken fixture in api/test/broken that proves it can fail;
// what no import betrays is held by Biome, in biome.json (process.env, Date, fetch), and by api/test/boundaries.test.ts.
const tests = ['\\.test\\.ts$', '^api/src/testing/', '^api/src/modules/[^/]+/testing/', '^api/test/']

/** Every rule is an error: a warning is a rule that nobody keeps. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'contract-imports-typebox-only',
      'The web carries the contract to the browser: nothing of the server may come along.',
      { path: '^api/contract/src/' },
      { pathNot: ['^api/contract/src/', 'node_modules/typebox/'] },
    ),
    rule(
      'web-imports-contract-only',
      'The server can change its insides without asking the web.',
      { path: '^web/' },
      { path: '^api/', pathNot: '^api/contract/' },
    ),
    rule(
      'domain-is-pure',
      'The rules of the business are decided by arguments alone, so that a table of cases can test them.',
      { path: '^api/src/modules/([^/]+)/domain/', pathNot: tests },
      {
        pathNot: [
          '^api/src/modules/$1/domain/',
          '^api/contract/src/',
          '^api/src/platform/errors\\.ts$',
          'node_modules/temporal-polyfill/',
        ],
      },
    ),
    rule(
      'sql-in-stores-only',
      'Whoever looks for a query looks in one kind of file.',
      { path: '^api/src/', pathNot: ['\\.store\\.ts$', '^api/src/platform/(db|jobs|live)/', ...tests] },
      { path: 'node_modules/(kysely|pg)/' },
    ),
    rule(
      'stores-take-a-transaction',
      'A pool knows no tenant: a store gets a TenantTx and nothing else, and nobody in its module has more to give it.',
      { path: '^api/src/modules/', pathNot: tests },
      { path: ['^api/src/platform/db/pool\\.ts$', 'node_modules/pg/'] },
    ),
    rule(
      'queue-in-platform-jobs-only',
      'The queue can be replaced in one folder.',
      { path: '^api/', pathNot: ['^api/src/platform/jobs/', ...tests] },
      { path: 'node_modules/graphile-worker/' },
    ),
    rule(
      'network-in-platform-only',
      'What leaves the box leaves through one folder, where its time is limited and its failure expected.',
      { path: '^api/', pathNot: ['^api/src/platform/', ...tests] },
      {
        path: [
          '^(node:)?(http|https|http2|net|tls|dgram|dns)(/promises)?$',
          'node_modules/(nodemailer|ollama|chromadb|undici|imapflow|ldapts|openid-client)/',
        ],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    ),
    rule(
      'modules-meet-at-their-index',
      'A module can be rebuilt behind its index.',
      { path: '^api/src/modules/([^/]+)/' },
      { path: '^api/src/modules/', pathNot: ['^api/src/modules/$1/', '^api/src/modules/[^/]+/index\\.ts$'] },
    ),
    rule(
      'modules-have-one-door',
      'From outside, too, a module is its index.',
      { path: '^api/', pathNot: '^api/src/modules/' },
      { path: '^api/src/modules/', pathNot: '^api/src/modules/[^/]+/index\\.ts$' },
    ),
    rule(
      'services-are-handed-over',
      'What a service needs of another module is injected: it imports the type of it, and no more. The installation comes before there is anything to inject.',
      { path: '^api/src/modules/([^/]+)/.*\\.service\\.ts$', pathNot: '^api/src/modules/installation/' },
      {
        path: '^api/src/modules/[^/]+/index\\.ts$',
        pathNot: '^api/src/modules/$1/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'modules-are-wired-from-outside',
      'What a module needs is handed to it.',
      { path: '^api/src/modules/', pathNot: tests },
      { path: '^api/src/([^/]+\\.ts$|commands/|config/|demo/)' },
    ),
    rule(
      'fastify-at-the-edge',
      'A use case does not know that HTTP exists.',
      { path: '^api/src/', pathNot: ['\\.routes\\.ts$', '^api/src/app\\.ts$', '^api/src/platform/http/', ...tests] },
      { path: 'node_modules/@?fastify/' },
    ),
    rule(
      'routes-never-touch-stores',
      'Between them stands the service, which authorizes.',
      { path: '\\.routes\\.ts$' },
      { path: '\\.store\\.ts$' },
    ),
    rule(
      'platform-knows-no-module',
      'The platform is technical: no noun of the business.',
      { path: '^api/src/platform/', pathNot: tests },
      { path: '^api/src/modules/' },
    ),
    rule(
      'production-knows-no-tests',
      'What ships does not carry fixtures.',
      { path: '^api/src/', pathNot: tests },
      { path: tests },
    ),
    rule('everything-resolves', 'What cannot be found cannot be judged.', {}, { couldNotResolve: true }),
    rule('no-cycles', 'Type-only cycles included: they are how modules grow together.', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true, // sees `import type` too
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^api/test/broken/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
