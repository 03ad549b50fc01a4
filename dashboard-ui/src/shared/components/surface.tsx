import { styled } from "@mui/material/styles";

/** The plain surface everything stands on: a hairline and a tone, no shadow. */
export const Surface = styled("section")(({ theme }) => ({
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  minWidth: 0,
}));
