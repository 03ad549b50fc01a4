import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";

const csv = "Date,Branch,Revenue\n2024-01-05,North,10.50\n2024-01-06,South,4.25\n";

test("nothing but the public paths is answered without a token", async () => {
  const nobody = Client.anonymous();
  for (const path of ["/api/ingest/tasks", "/api/ingest/data-sources", "/api/kpis/summary?dataSource=x", "/api/auth/users"]) {
    const { status, body } = await nobody.get(path);
    expect(status, path).toBe(401);
    expect(body.code, path).toBe("UNAUTHENTICATED");
    expect(body.correlationId, path).toBeTruthy();
  }
  expect((await nobody.send("POST", "/graphql", { query: "{ dataSources { name } }" })).status).toBe(401);
  expect((await nobody.get("/health")).status).toBe(200);
  expect((await nobody.get("/.well-known/jwks.json")).status).toBe(200);
  expect((await nobody.get("/metrics")).status).toBe(404);
});

test("a viewer reads but does not upload, an analyst uploads but does not administer", async () => {
  const admin = await Client.admin();
  await admin.send("POST", "/api/auth/users", { username: "vera", password: "a long enough one", roles: ["viewer"] });
  await admin.send("POST", "/api/auth/users", { username: "anna", password: "a long enough two", roles: ["analyst"] });
  const viewer = await Client.signedIn("vera", "a long enough one");
  const analyst = await Client.signedIn("anna", "a long enough two");

  expect((await viewer.upload("roles", "sales.csv", csv)).status).toBe(403);
  expect((await viewer.get("/api/ingest/data-sources")).status).toBe(200);
  const task = await analyst.load("roles", "sales.csv", csv);
  expect(task.status).toBe("COMPLETED");
  expect((await viewer.totals("roles", ["revenue"])).map(String)).toEqual(["14.75"]);
  expect((await analyst.get("/api/auth/users")).status).toBe(403);
});

test("a refresh token used twice ends the session", async () => {
  const admin = await Client.admin();
  await admin.send("POST", "/api/auth/users", { username: "rita", password: "a long enough one", roles: ["viewer"] });
  const nobody = Client.anonymous();
  const login = await nobody.send("POST", "/api/auth/login", { username: "rita", password: "a long enough one" });

  const first = await nobody.send("POST", "/api/auth/refresh", { refreshToken: login.body.refreshToken });
  const reused = await nobody.send("POST", "/api/auth/refresh", { refreshToken: login.body.refreshToken });
  const second = await nobody.send("POST", "/api/auth/refresh", { refreshToken: first.body.refreshToken });

  expect([first.status, reused.status, second.status]).toEqual([200, 401, 401]);
});
