import { ThemeProvider } from "@mui/material/styles";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { BrowserRouter, useLocation } from "react-router";
import { theme } from "../../src/shared/theme/theme";

/** Shows a page as the app would at the given address; the address of the moment stands in the answer. */
export function renderAt(address: string, page: ReactNode): { search: () => string; path: () => string } {
  let search = "";
  let path = "";
  const onAddress = (next: { search: string; pathname: string }) => {
    search = decodeURIComponent(next.search);
    path = next.pathname;
  };
  window.history.replaceState(null, "", address);
  render(
    <ThemeProvider theme={theme}>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } })}
      >
        <BrowserRouter>
          {page}
          <Watch onAddress={onAddress} />
        </BrowserRouter>
      </QueryClientProvider>
    </ThemeProvider>,
  );
  return { search: () => search, path: () => path };
}

function Watch({ onAddress }: { onAddress: (address: { search: string; pathname: string }) => void }) {
  onAddress(useLocation());
  return null;
}
