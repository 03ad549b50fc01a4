import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BrowserRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { Navigation } from "./navigation";

afterEach(() => window.history.replaceState(null, "", "/"));

it("takes along what is in the address already, though the page has not been drawn again", async () => {
  window.history.replaceState(null, "", "/?source=shop");
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BrowserRouter>
        <Navigation />
      </BrowserRouter>
    </QueryClientProvider>,
  );
  const products = screen.getByRole("link", { name: "Products" });
  expect(products.getAttribute("href")).toBe("/products?source=shop");

  window.history.pushState(null, "", "/?source=shop&filter.Branch=Thika");
  await userEvent.click(products);

  expect(window.location.pathname + window.location.search).toBe("/products?source=shop&filter.Branch=Thika");
});
