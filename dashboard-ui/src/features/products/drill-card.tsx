import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { RankingCard } from "../../shared/cards/ranking-card";
import type { Dimension } from "../../shared/figures/dimensions";
import type { Scope } from "../../shared/figures/scope";
import { nameValue } from "../../shared/view/describe-filter";
import { type ViewState, withFilter } from "../../shared/view/view-state";
import { text } from "./text";

const Crumb = styled("button")(({ theme }) => ({
  font: "inherit",
  fontSize: 12,
  minHeight: 24,
  padding: 0,
  border: 0,
  background: "none",
  cursor: "pointer",
  color: theme.vars.palette.primary.main,
  "&:hover": { textDecoration: "underline" },
  "&:disabled": { color: theme.vars.palette.text.secondary, cursor: "default", textDecoration: "none" },
}));

type DrillCardProps = {
  scope: Scope;
  /** From the coarsest to the finest. */
  levels: Dimension[];
  onChange: (change: Partial<ViewState>) => void;
};

/** From lines to categories to products: a bar opens what is inside, the path above leads back up. */
export function DrillCard({ scope, levels, onChange }: DrillCardProps) {
  const path = pathOf(scope, levels);
  const level = levels[Math.min(path.length, levels.length - 1)];
  if (!level) return null;
  const climb = (to: number) => {
    const left = levels.slice(to).map((each) => each.name);
    onChange({ filters: scope.view.filters.filter((filter) => !left.includes(filter.dimension)) });
  };
  return (
    <RankingCard
      scope={scope}
      dimension={level}
      {...(levels.length > 1 ? { title: text("drill") } : {})}
      limit={10}
      onChange={onChange}
      controls={
        path.length === 0 ? null : (
          <Box
            component="nav"
            aria-label={text("drill")}
            sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, pt: 0.5 }}
          >
            <Crumb type="button" onClick={() => climb(0)}>
              {text("everything")}
            </Crumb>
            {path.map((value, depth) => (
              <Box
                key={levels[depth]?.name}
                component="span"
                sx={{ display: "flex", gap: 0.75, fontSize: 12 }}
              >
                <Box component="span" aria-hidden sx={{ lineHeight: "24px", color: "text.secondary" }}>
                  ›
                </Box>
                <Crumb type="button" disabled={depth === path.length - 1} onClick={() => climb(depth + 1)}>
                  {nameValue(value)}
                </Crumb>
              </Box>
            ))}
          </Box>
        )
      }
      onPick={(value) => onChange({ filters: withFilter(scope.view.filters, level.name, [value]) })}
    />
  );
}

/** The one value chosen on each level, from the top down to the first level where that is not so. */
function pathOf({ view }: Scope, levels: Dimension[]): string[] {
  const path: string[] = [];
  for (const level of levels) {
    const values = view.filters.find((filter) => filter.dimension === level.name)?.values ?? [];
    const [only] = values;
    if (only === undefined || values.length > 1) break;
    path.push(only);
  }
  return path;
}
