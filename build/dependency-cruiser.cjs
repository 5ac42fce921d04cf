/**
 * Who may import whom, in words. Each rule's `comment` is what the reader of a violation sees.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const page = name => ({
  name: `${name}-screens-stay-on-their-page`,
  comment: `A screen of renderer/${name} may not import another page's screens: share through renderer/design, renderer/hub or renderer/engines.`,
  severity: 'error',
  from: { path: `^renderer/${name}/` },
  to: { path: '^renderer/(kiosk|board|staff|screen)/', pathNot: `^renderer/${name}/` },
});

/** The hub's root contract and one for each slice: what pages may see of the hub. */
const contracts = ['^electron/hub/contract\\.ts$', '^electron/hub/.+/contract\\.ts$'];
/** Words that several contracts share; held to the same purity. */
const vocabulary = '^electron/hub/(call|documents)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need one another are one file, or there is a third one missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?(worker|url|raw)$', '^electron$'] },
    },
    {
      name: 'model-and-locales-are-pure',
      comment:
        'content/model and content/locales may import only zod and themselves: they are the meaning of the content, without Node, DOM, Electron or React.',
      severity: 'error',
      from: { path: '^content/(model|locales)/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^content/(model|locales)/', '^node_modules/zod/'] },
    },
    {
      name: 'contracts-are-pure',
      comment:
        'A contract.ts may import content/model, zod, @orpc/contract and other contracts: pages load it, so it must be free of Node and DOM.',
      severity: 'error',
      from: { path: [...contracts, vocabulary] },
      to: {
        pathNot: [
          '^content/(model|locales)/',
          '^node_modules/(zod|@orpc/contract|@orpc/shared)/',
          ...contracts,
          vocabulary,
        ],
      },
    },
    {
      name: 'hub-knows-no-electron',
      comment:
        'electron/hub is plain Node: it never imports Electron, the shell or the pages, so that it runs headless.',
      severity: 'error',
      from: { path: '^electron/hub/' },
      to: { path: ['^electron/(?!hub/)', '^renderer/', '^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'only-the-shell-knows-electron',
      comment: "Only electron/shell, electron/main.ts and electron/preload.ts may import 'electron'.",
      severity: 'error',
      from: { pathNot: ['^electron/(shell/|main\\.ts$|preload\\.ts$)', '^(build|tests)/'] },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'program-never-imports-pages',
      comment: 'The Electron program reaches the pages only by their address, never by import.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'pages-see-contracts-only',
      comment:
        'renderer may import content/model, content/locales and hub contracts: no hub code, no shell, no sample content.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^content/'], pathNot: [...contracts, '^content/(model|locales)/'] },
    },
    {
      name: 'pages-know-no-node',
      comment: 'renderer runs in a sandboxed page: nothing of Node exists there.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engines-know-no-react',
      comment: 'renderer/engines are mount(container) -> handle: no React inside, no screens.',
      severity: 'error',
      from: { path: '^renderer/engines/' },
      to: { path: ['^node_modules/(react|react-dom|zustand)/', '^renderer/(kiosk|board|staff|screen)/'] },
    },
    {
      name: 'shared-renderer-parts-know-no-screens',
      comment:
        'renderer/design and renderer/hub serve every page, so they may not import the screens of one.',
      severity: 'error',
      from: { path: '^renderer/(design|hub)/' },
      to: { path: '^renderer/(kiosk|board|staff|screen)/' },
    },
    page('kiosk'),
    page('board'),
    page('staff'),
    {
      name: 'a-screen-takes-pages-whole',
      comment:
        'renderer/screen shows the kiosk or the board by order: it may import their entry component only (kiosk/kiosk.tsx, board/board.tsx), never a part of them, and nothing of the staff page.',
      severity: 'error',
      from: { path: '^renderer/screen/' },
      to: {
        path: '^renderer/(kiosk|board|staff)/',
        pathNot: '^renderer/(kiosk/kiosk|board/board)\\.tsx$',
      },
    },
    {
      name: 'nobody-imports-build-or-tests',
      comment: 'build and tests may import anything; nobody imports them.',
      severity: 'error',
      from: { pathNot: '^(build|tests)/' },
      to: { path: '^(build|tests)/' },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'A file of the product may not import a test file.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|^tests/)' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'program-has-no-development-packages',
      comment:
        'The hub and the shell may only use packages that are listed under dependencies: what is not bundled must be there when packaged.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(electron|@types)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^release/', '^\\.cache/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
