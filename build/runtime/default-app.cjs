'use strict';
// Stands where Electron looks for its default app, so that `electron FOLDER` runs FOLDER's package.json `main`.
// The main must be required at once: after `ready` it is too late for protocol.registerSchemesAsPrivileged.
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

const args = process.argv.slice(1);
const preloads = [];
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') preloads.push(args.shift());
  else if (!arg.startsWith('-')) folder = path.resolve(arg);
}
Module._preloadModules(preloads);

if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER\n');
  app.exit(2);
} else {
  const description = require(path.join(folder, 'package.json'));
  if (description.name) app.setName(description.name);
  if (description.version) app.setVersion(description.version);
  app.setAppPath(folder);
  require(path.join(folder, description.main ?? 'index.js'));
}
