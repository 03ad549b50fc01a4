import { ThemeProvider } from "@mui/material/styles";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter, useLocation } from "react-router";
import { theme } from "../../src/shared/theme/theme";

/** Shows a page as the app would at the given address; the address of the moment stands in the answer. */
export function renderAt(address: string, page: ReactNode): { search: () => string } {
  let search = "";
  const onSearch = (next: string) => {
    search = decodeURIComponent(next);
  };
  render(
    <ThemeProvider theme={theme}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={[address]}>
          {page}
          <Watch onSearch={onSearch} />
        </MemoryRouter>
      </QueryClientProvider>
    </ThemeProvider>,
  );
  return { search: () => search };
}

function Watch({ onSearch }: { onSearch: (search: string) => void }) {
  onSearch(useLocation().search);
  return null;
}
