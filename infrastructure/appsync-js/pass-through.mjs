// The resolver every field shares, in Node: the real module of AppSync's utilities, whose functions exist in
// AppSync only, with those that the resolver calls put into it.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import utilities from '@aws-appsync/utils';

/** What util.error ends a resolver with. */
export class ResolverError extends Error {
  constructor(message, type) {
    super(message);
    this.errorType = type;
  }
}

utilities.util.error = (message, type) => {
  throw new ResolverError(message, type);
};

const source = new URL('../../adapter-lambda/src/main/resources/appsync/pass-through.js', import.meta.url);
// Beside the packages, where its import is found.
const folder = new URL('../target/appsync-js/', import.meta.url);
mkdirSync(folder, { recursive: true });
const copy = new URL('pass-through.mjs', folder);
copyFileSync(fileURLToPath(source), fileURLToPath(copy));

export const { request, response } = await import(copy);
