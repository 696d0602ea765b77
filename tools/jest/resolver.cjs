// TypeScript's nodenext writes `./x.js` for the source `./x.ts`. Only our own files are mapped:
// a package that ships both must get what its `package.json` says.
const fs = require('node:fs');
const path = require('node:path');

module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes(`${path.sep}node_modules${path.sep}`)) {
    const source = path.resolve(options.basedir, request.replace(/\.js$/, '.ts'));
    if (fs.existsSync(source)) return fs.realpathSync(source);
  }
  return options.defaultResolver(request, options);
};
