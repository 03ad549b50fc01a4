import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Dot } from "../../shared/components/dot";
import { Panel } from "../../shared/components/panel";
import { PlainTable } from "../../shared/components/plain-table";
import { detailInLanguage } from "./part-details";
import { partsQuery } from "./parts";
import { text } from "./text";

const isUp = (status: string) => status.toUpperCase() === "UP";

/** What the parts are there for, of those that every installation has. */
const named = {
  "auth-service": "part.auth-service",
  "ingest-service": "part.ingest-service",
  "validation-service": "part.validation-service",
  "schema-service": "part.schema-service",
  "submission-service": "part.submission-service",
  "analytics-gateway": "part.analytics-gateway",
  druid: "part.druid",
  kafka: "part.kafka",
  redis: "part.redis",
  postgresql: "part.postgresql",
  s3: "part.s3",
} as const;

type Part = keyof typeof named;

export function PartsCard() {
  const parts = useQuery(partsQuery);
  return (
    <Panel title={text("parts")} failed={text("partsFailed")} query={parts} height={240}>
      {(found) => {
        const down = Object.values(found).filter(({ status }) => !isUp(status)).length;
        return (
          <>
            <Box role="status" sx={{ px: 2, pb: 1.5, color: down > 0 ? "bad" : "text.secondary" }}>
              {down > 0 ? text("partsDown", { count: down }) : text("partsUp")}
            </Box>
            <PlainTable aria-label={text("parts")}>
              <tbody>
                {Object.entries(found).map(([name, { status, detail }]) => (
                  <tr key={name}>
                    <td>
                      {Object.hasOwn(named, name) ? (
                        <>
                          {text(named[name as Part])}{" "}
                          <Box component="span" sx={{ fontSize: 12, color: "text.secondary" }}>
                            <bdi>{name}</bdi>
                          </Box>
                        </>
                      ) : (
                        name
                      )}
                    </td>
                    <td>
                      <Dot color={isUp(status) ? "good" : "bad"}>{text(isUp(status) ? "up" : "down")}</Dot>
                      {detail && !isUp(status) ? (
                        <Box sx={{ fontSize: 12, color: "text.secondary" }}>{detailInLanguage(detail)}</Box>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </PlainTable>
          </>
        );
      }}
    </Panel>
  );
}
