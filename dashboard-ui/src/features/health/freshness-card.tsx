import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Panel } from "../../shared/components/panel";
import { PlainTable } from "../../shared/components/plain-table";
import { dataSourcesQuery, nameOf } from "../../shared/data-sources/data-sources";
import { dayOf, nameDay, nameMoment } from "../../shared/format/dates";
import { formatCount } from "../../shared/format/numbers";
import { text } from "./text";

export function FreshnessCard() {
  const sources = useQuery(dataSourcesQuery);
  const day = (time: string | null | undefined) => (time ? nameDay(dayOf(time)) : "–");
  return (
    <Panel title={text("freshness")} failed={text("freshnessFailed")} query={sources} height={240}>
      {(found) =>
        found.length === 0 ? (
          <Box sx={{ px: 2, pb: 2, color: "text.secondary" }}>{text("noSources")}</Box>
        ) : (
          <PlainTable aria-label={text("freshness")}>
            <thead>
              <tr>
                <th scope="col">{text("dataSource")}</th>
                <th scope="col" className="figure">
                  {text("rows")}
                </th>
                <th scope="col" className="figure medium">
                  {text("from")}
                </th>
                <th scope="col" className="figure">
                  {text("to")}
                </th>
                <th scope="col" className="figure wide">
                  {text("loaded")}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((source) => (
                <tr key={source.name}>
                  <td>
                    <Link to={`/?source=${encodeURIComponent(source.name)}`}>{nameOf(source)}</Link>
                  </td>
                  <td className="figure">{formatCount(source.rows)}</td>
                  <td className="figure medium">{day(source.minTime)}</td>
                  <td className="figure">{day(source.maxTime)}</td>
                  <td className="figure wide">{source.updatedAt ? nameMoment(source.updatedAt) : "–"}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        )
      }
    </Panel>
  );
}
