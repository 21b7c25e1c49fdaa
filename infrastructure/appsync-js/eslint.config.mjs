import appsync from '@aws-appsync/eslint-plugin';

const { languageOptions, ...rules } = appsync.configs.recommended;

export default [
  {
    files: ['**/*.js'],
    ...rules,
    languageOptions: {
      ...languageOptions,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
];
