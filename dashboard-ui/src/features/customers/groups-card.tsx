import Box from "@mui/material/Box";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { MissingCard } from "../../shared/cards/missing-card";
import { together } from "../../shared/cards/together";
import { PlainTable } from "../../shared/components/plain-table";
import type { Dimension } from "../../shared/figures/dimensions";
import { labelOf, unitOf } from "../../shared/figures/measures";
import { type Breakdown, breakdownQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { type DayRange, nameDay } from "../../shared/format/dates";
import { formatCount, formatExact, formatShort } from "../../shared/format/numbers";
import { inSentence } from "../../shared/i18n/measure-names";
import { customersQuestion } from "./customers-question";
import { text } from "./groups-text";
import { type GroupFigures, groupCustomers, lastDays, recentDays } from "./rfm";

const tableHeight = 380;

type GroupsCardProps = { scope: Scope; customer: Dimension; measure: string };

/** Customers in groups by how lately, how often and for how much they bought. */
export function GroupsCard(props: GroupsCardProps) {
  const days = props.scope.range && recentDays(props.scope.range);
  if (!props.scope.range || !days) return <MissingCard title={text("groups")} reason={text("tooShort")} />;
  return <Groups {...props} range={props.scope.range} days={days} />;
}

type GroupsProps = GroupsCardProps & { range: DayRange; days: readonly number[] };

function Groups({ scope, customer, measure, range, days }: GroupsProps) {
  const all = useQuery(customersQuestion(scope, customer, measure));
  const recent = days.map((count) =>
    breakdownQuery(
      { ...scope, range: lastDays(range, count), compare: "NONE" },
      { dimensions: [customer.name], measures: ["transactions"], limit: 10_000 },
    ),
  );
  const within = useQueries({ queries: recent, combine: together<Breakdown> });
  const groups = useMemo(
    () => (all.data && within.data ? groupCustomers(all.data, within.data) : undefined),
    [all.data, within.data],
  );
  // More customers than can be asked for cannot be put into groups; the card above says so.
  if (all.data?.truncated) return null;
  const unit = unitOf(scope.source, measure);
  const label = labelOf(scope.source, measure);
  return (
    <Card
      title={text("groups")}
      subtitle={text("groupsSubtitle", { measure: inSentence(label), period: scope.period })}
      query={{
        ...within,
        data: groups,
        isError: all.isError || within.isError,
        error: all.error ?? within.error,
        isPlaceholderData: all.isPlaceholderData || within.isPlaceholderData,
        refetch: () => [all.refetch(), within.refetch()],
      }}
      height={tableHeight}
      isEmpty={(found) => found.every(({ customers }) => customers === 0)}
      table={(found) => ({
        columns: [
          { label: text("group") },
          { label: text("customers"), unit: { kind: "count" } },
          { label, unit },
        ],
        rows: found.map(({ group, customers, worth }) => [text(`group.${group}`), customers, worth]),
      })}
    >
      {(found) => (
        <>
          <Table found={found} label={label} print={(worth) => formatShort(worth, unit)} />
          <Box sx={{ px: 2, py: 1.5, fontSize: 12, color: "text.secondary" }}>
            {text("groupsMeaning", {
              first: days[0] ?? 0,
              second: days[1] ?? 0,
              third: days[2] ?? 0,
              fourth: days[3] ?? 0,
              day: nameDay(range.end),
              measure: inSentence(label),
            })}
          </Box>
        </>
      )}
    </Card>
  );
}

type TableProps = { found: GroupFigures[]; label: string; print: (worth: number) => string };

function Table({ found, label, print }: TableProps) {
  const customers = found.reduce((sum, each) => sum + each.customers, 0);
  const worth = found.reduce((sum, each) => sum + each.worth, 0);
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{text("group")}</th>
          <th scope="col" className="figure">
            {text("customers")}
          </th>
          <th scope="col" className="figure wide">
            {text("shareOfCustomers")}
          </th>
          <th scope="col" className="figure">
            {label}
          </th>
          <th scope="col" className="figure wide">
            {text("shareOf", { measure: inSentence(label) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map((each) => (
          <tr key={each.group}>
            <th scope="row" style={{ fontSize: 14, height: 52 }}>
              <Box sx={{ color: "text.primary" }}>{text(`group.${each.group}`)}</Box>
              <Box sx={{ fontSize: 12, fontWeight: 400 }}>{text(`meaning.${each.group}`)}</Box>
            </th>
            <td className="figure">{formatCount(each.customers)}</td>
            <td className="figure wide">{share(each.customers, customers)}</td>
            <td className="figure">{print(each.worth)}</td>
            <td className="figure wide">{share(each.worth, worth)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function share(part: number, whole: number): string {
  return whole > 0 ? formatExact(Math.round((part / whole) * 1000) / 10, { kind: "percent" }) : "–";
}
