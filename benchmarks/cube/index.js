// Cube over the measured Druid table, answers kept in memory: what PORT, DRUID_URL, TABLE and API_SECRET say.
const CubejsServer = require("@cubejs-backend/server");
const DruidDriver = require("@cubejs-backend/druid-driver");

const server = new CubejsServer({
  apiSecret: process.env.API_SECRET,
  dbType: "druid",
  driverFactory: () => new DruidDriver({ url: process.env.DRUID_URL }),
  cacheAndQueueDriver: "memory",
  telemetry: false,
  devServer: false,
  scheduledRefreshTimer: false,
  schemaPath: "schema",
  orchestratorOptions: { redisPrefix: "bench", queryCacheOptions: { refreshKeyRenewalThreshold: 600 } },
});

server.listen().then(({ port }) => console.log(`READY ${port}`));
