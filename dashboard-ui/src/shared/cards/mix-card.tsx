import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useTheme } from "@mui/material/styles";
import { useQuery } from "@tanstack/react-query";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { formatExact, formatShort, withoutCurrency } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter, type ViewState } from "../view/view-state";
import { Card } from "./card";
import { subtitleOf } from "./columns-card";
import { mixQuestion } from "./questions";
import { text } from "./text";

const mixHeight = 320;

type MixCardProps = {
  scope: Scope;
  measure: string;
  dimension: Dimension;
  onChange: (change: Partial<ViewState>) => void;
};

type Slice = { value: string | null; name: string; amount: number; share: number };

/** How a whole is made up: one bar of shares, and the same as a list whose entries filter the page. */
export function MixCard({ scope, measure, dimension, onChange }: MixCardProps) {
  const query = useQuery(mixQuestion({ scope, measure, dimension }));
  const about = scope.source.measures.find((each) => each.name === measure);
  const selected = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  return (
    <Card
      title={text("mix", { dimension: dimension.label })}
      subtitle={subtitleOf(about, scope.period)}
      query={query}
      height={mixHeight}
      isEmpty={(found) => slicesOf(found).length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          { label: about?.label ?? measure, unit: measureUnit(found.measures[0]) },
          { label: text("share"), unit: { kind: "percent" } },
        ],
        rows: slicesOf(found).map(({ name, amount, share }) => [name, amount, share]),
      })}
    >
      {(found) => (
        <Slices
          slices={slicesOf(found)}
          format={(amount) => formatShort(amount, withoutCurrency(measureUnit(found.measures[0])))}
          selected={selected}
          onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
        />
      )}
    </Card>
  );
}

type SlicesProps = {
  slices: Slice[];
  format: (amount: number) => string;
  selected: string[];
  onPick: (value: string) => void;
};

function Slices({ slices, format, selected, onPick }: SlicesProps) {
  const { vars } = useTheme();
  const colorOf = (index: number) =>
    slices[index]?.value === null ? vars.palette.text.disabled : `var(--mui-palette-categories-${index})`;
  return (
    <Box sx={{ px: 1, pb: 1.5 }}>
      <Box aria-hidden sx={{ display: "flex", gap: "2px", height: 16, mx: 1, mb: 1.5 }}>
        {slices.map(({ name, share }, index) => (
          <Box
            key={name}
            sx={{ borderRadius: "3px", minWidth: 2 }}
            style={{ flexGrow: Math.max(share, 0), backgroundColor: colorOf(index) }}
          />
        ))}
      </Box>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {slices.map(({ value, name, amount, share }, index) => (
          <Box component="li" key={name}>
            <ButtonBase
              disabled={value === null}
              aria-pressed={value !== null && selected.includes(value)}
              title={value === null ? name : text("filterBy", { value: name })}
              onClick={() => onPick(value ?? "")}
              sx={{
                width: "100%",
                display: "grid",
                gridTemplateColumns: "12px minmax(0, 1fr) auto 64px",
                gap: 1,
                px: 1,
                minHeight: 32,
                borderRadius: "6px",
                fontSize: 14,
                textAlign: "start",
                opacity: selected.length > 0 && !selected.includes(value ?? "\u0000") ? 0.6 : 1,
                "&:hover": { backgroundColor: "subtle", opacity: 1 },
              }}
            >
              <Box
                component="span"
                aria-hidden
                sx={{ width: 12, height: 12, borderRadius: "3px", alignSelf: "center" }}
                style={{ backgroundColor: colorOf(index) }}
              />
              <Box
                component="span"
                sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
              >
                <bdi>{name}</bdi>
              </Box>
              <Box component="span" sx={{ fontWeight: 600 }}>
                {format(amount)}
              </Box>
              <Box component="span" sx={{ color: "text.secondary", textAlign: "end" }}>
                {formatExact(Math.round(share * 10) / 10, { kind: "percent" })}
              </Box>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The largest ones, and what is left as one; shares of a sum that holds amounts below zero would say nothing. */
function slicesOf({ rows }: Breakdown): Slice[] {
  const amounts = rows.map(({ values }) => values[0] ?? 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0 || amounts.some((amount) => amount < 0)) return [];
  return rows.map(({ key, other }, index) => {
    const amount = amounts[index] ?? 0;
    const value = other ? null : (key[0] ?? "");
    return {
      value,
      name: other ? text("other") : nameValue(key[0] ?? ""),
      amount,
      share: (amount / total) * 100,
    };
  });
}
