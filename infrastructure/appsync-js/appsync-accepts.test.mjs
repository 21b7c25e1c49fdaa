// AppSync's own rules for resolvers, and its own types.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

// With CI set the parser takes it that no file is written after its first look.
process.env.TSESTREE_SINGLE_RUN = 'false';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const passThrough = join(root, 'adapter-lambda/src/main/resources/appsync/pass-through.js');
const scratch = mkdtempSync(join(here, '..', 'target', 'resolver-'));
after(() => rmSync(scratch, { recursive: true }));

test("AppSync's linter accepts the resolver", async () => {
  assert.deepEqual(await lint(passThrough), []);
});

test('the linter refuses what AppSync cannot run', async () => {
  const rules = await lint(
    changed('export function response(ctx) {', 'export function response(ctx) { try { /a/.test(""); } catch {}'),
  );
  assert.deepEqual(rules.sort(), ['@aws-appsync/no-regex', '@aws-appsync/no-try']);
});

test("the resolver fits AppSync's types", () => {
  assert.deepEqual(typeErrors(passThrough), []);
});

test('the types refuse what AppSync does not know', () => {
  assert.match(typeErrors(changed("operation: 'Invoke'", "operation: 'Call'")).join(), /"Call"/);
  assert.match(typeErrors(changed('util.error(', 'util.refuse(')).join(), /'refuse' does not exist/);
});

/** A copy of the resolver that differs in one place. */
function changed(from, to) {
  const text = readFileSync(passThrough, 'utf8');
  assert.ok(text.includes(from));
  const file = join(scratch, 'changed.js');
  writeFileSync(file, text.replace(from, to));
  return file;
}

async function lint(file) {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: join(here, 'eslint.config.mjs'), ignore: false });
  const [result] = await eslint.lintFiles([file]);
  assert.deepEqual(result.messages.filter((message) => message.ruleId === null), []);
  return result.messages.map((message) => message.ruleId);
}

function typeErrors(file) {
  const { config } = ts.readConfigFile(join(here, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, here);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
}
