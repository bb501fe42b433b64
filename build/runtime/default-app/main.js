// Starter for the registry's Electron: does for `electron PATH` what Electron's own default app does, and no more.
// It lies in a plain folder named default_app.asar, the last place Electron looks for a program.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

const preloads = [];
let target;
const given = process.argv.slice(1);
for (let at = 0; at < given.length; at += 1) {
  const word = given[at];
  if (word === '--version' || word === '-v') {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  } else if (word === '-r' || word === '--require') {
    at += 1;
    preloads.push(given[at]);
  } else if (!word.startsWith('-')) {
    target = path.resolve(word);
    break;
  }
}

if (target === undefined) {
  process.stderr.write('usage: electron [-r FILE] PATH [arguments]\n');
  process.exit(2);
}

const described = path.join(target, 'package.json');
if (fs.existsSync(described)) {
  const found = JSON.parse(fs.readFileSync(described, 'utf8'));
  const name = found.productName || found.name;
  if (found.version) app.setVersion(found.version);
  if (name) {
    app.setName(name);
    app.setPath('userData', path.join(app.getPath('appData'), name));
  }
  app.setAppPath(target);
} else {
  app.setAppPath(path.dirname(target));
}

if (preloads.length > 0) Module._preloadModules(preloads.map((file) => path.resolve(file)));
Module._load(Module._resolveFilename(target, null, true), null, true);
