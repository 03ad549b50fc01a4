// Writes a CycloneDX bill of materials of a built service: the libraries that are in the image, with their hashes.
// node sbom.mjs <target/quarkus-app> <service> <release>
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, service, release] = process.argv.slice(2);
const jars = ['lib/boot', 'lib/main'].flatMap((part) => readdirSync(join(folder, part)).map((jar) => join(part, jar)));
// group:name:classifier:type:version
const coordinates = readFileSync(join(folder, 'quarkus-app-dependencies.txt'), 'utf8').trim().split('\n');

const components = [];
for (const [group, name, , , version] of coordinates.map((line) => line.split(':'))) {
  const jar = jars.find((file) => file.endsWith(`/${group}.${name}-${version}.jar`));
  if (!jar) continue;
  components.push({
    type: 'library',
    group,
    name,
    version,
    purl: `pkg:maven/${group}/${name}@${version}?type=jar`,
    hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(readFileSync(join(folder, jar))).digest('hex') }],
  });
}

console.log(
  JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', group: 'io.salesanalytics', name: service, version: release } },
      components,
    },
    null,
    2,
  ),
);
