// Builds what the CDK's command line is about to deploy (the functions' zips and the app itself), then runs the
// app. TRINITY_BUILD=no takes what has been built before.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classPath = join(here, 'target', 'classpath');
const windows = process.platform === 'win32';

function stop(message) {
  console.error(`trinity: ${message}`);
  process.exit(2);
}

function run(command, args, options) {
  const ended = spawnSync(command, args, { cwd: here, ...options });
  if (ended.error?.code === 'ENOENT') {
    stop(`${command} is missing. Install a JDK, 17 or newer, and Maven, 3.8 or newer.`);
  }
  return ended.status ?? 1;
}

if (process.env.TRINITY_BUILD !== 'no') {
  // Maven's words go beside the template, which `cdk synth` prints.
  const build = ['-B', '-q', '-ntp', '-Dmaven.test.skip=true', '-f', join('..', 'pom.xml'), '-pl', 'infrastructure', '-am', 'package'];
  if (run('mvn', build, { stdio: ['ignore', 2, 2], shell: windows }) !== 0) {
    stop('the build failed; what it said is above.');
  }
}
if (!existsSync(classPath)) {
  stop('build it first, with: mvn -pl infrastructure -am -DskipTests package');
}
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const classes = [join(here, 'target', 'classes'), readFileSync(classPath, 'utf8').trim()].join(delimiter);
process.exit(run(java, ['-cp', classes, 'app.trinity.infrastructure.TrinityApp'], { stdio: 'inherit' }));
