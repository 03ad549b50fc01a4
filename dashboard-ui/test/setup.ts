import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Generous, because a busy machine must not make a test fail; a passing test does not wait.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
