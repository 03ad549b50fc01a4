import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { session } from "../../src/shared/session/browser-session";

/** A network of hand-written answers, with somebody signed in. Whatever is not answered fails the test. */
export const network = setupServer(
  http.post("*/api/auth/login", () =>
    HttpResponse.json({
      accessToken: "access",
      refreshToken: "refresh",
      tokenType: "Bearer",
      expiresIn: 300,
    }),
  ),
);

beforeAll(async () => {
  network.listen({ onUnhandledRequest: "error" });
  await session.signIn("amina", "secret");
});
afterEach(() => network.resetHandlers());
afterAll(() => network.close());
