import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What the type checker must help with: a promise nobody waits for, a union case nobody thought of. */
const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/only-throw-error': 'error',
};

const habits = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
  'prefer-const': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
};

const noText = (selector, message) => ({ selector, message });
const textBelongsToLocales = [
  noText(
    'JSXText[value=/[A-Za-zÅÄÖåäö]{2}/]',
    'Text that people read belongs to content/locales: use t("area.key").',
  ),
  noText(
    'JSXAttribute[name.name=/^(title|alt|placeholder|aria-label|aria-description|label)$/] > Literal[value=/[A-Za-zÅÄÖåäö]{2}/]',
    'Text that people hear or read belongs to content/locales: use t("area.key").',
  ),
];

export default tseslint.config(
  {
    ignores: ['dist/**', 'release/**', '.cache/**', 'artefacts/**', 'test-results/**', 'node_modules/**'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: { ...typed, ...habits },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...jsxA11y.flatConfigs.recommended.rules,
      'no-restricted-syntax': ['error', ...textBelongsToLocales],
    },
  },
  {
    files: ['content/model/**', 'content/locales/**', 'electron/hub/**/contract.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'require'] },
  },
  {
    files: ['renderer/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        'alert',
        'confirm',
        'prompt',
        'print',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'open', message: 'The kiosk opens no windows.' },
        { object: 'window', property: 'print', message: 'The kiosk shows no print dialog.' },
      ],
    },
  },
  {
    // A desk PC has its own print dialog.
    files: ['renderer/staff/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'open', message: 'The staff page opens no windows.' },
      ],
    },
  },
  {
    // The tools and the benchmarks talk to whoever typed their command.
    files: ['build/**', 'tests/**', 'content/imatra/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.config.ts', '**/*.config.js', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-syntax': 'off' },
  },
);
