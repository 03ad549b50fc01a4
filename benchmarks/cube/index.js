// Cube over the measured Druid table, answers kept in memory: what PORT, DRUID_URL, TABLE and API_SECRET say.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CubejsServer = require("@cubejs-backend/server");
const { DruidDriver } = require("@cubejs-backend/druid-driver");

// A schema is run apart from this process and does not see its environment.
const schema = readFileSync(path.join(__dirname, "Sales.js"), "utf8").replace(/%([A-Z]+)%/g, (_, name) => process.env[name]);

const server = new CubejsServer({
  apiSecret: process.env.API_SECRET,
  dbType: "druid",
  driverFactory: () => new DruidDriver({ url: process.env.DRUID_URL }),
  cacheAndQueueDriver: "memory",
  telemetry: false,
  devServer: false,
  scheduledRefreshTimer: false,
  repositoryFactory: () => ({ dataSchemaFiles: async () => [{ fileName: "Sales.js", content: schema }] }),
  orchestratorOptions: { redisPrefix: "bench", queryCacheOptions: { refreshKeyRenewalThreshold: 600 } },
});

server.listen().then(({ port }) => console.log(`READY ${port}`));
