import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Dot } from "../../shared/components/dot";
import { Panel } from "../../shared/components/panel";
import { PlainTable } from "../../shared/components/plain-table";
import { partsQuery } from "./parts";
import { text } from "./text";

const isUp = (status: string) => status.toUpperCase() === "UP";

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
                    <td>{name}</td>
                    <td>
                      <Dot color={isUp(status) ? "good" : "bad"}>{text(isUp(status) ? "up" : "down")}</Dot>
                      {detail && !isUp(status) ? (
                        <Box sx={{ fontSize: 12, color: "text.secondary" }}>{detail}</Box>
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
