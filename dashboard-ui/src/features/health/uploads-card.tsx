import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { RecentUploadsDocument, type RecentUploadsQuery } from "../../shared/api/generated/graphql";
import { execute } from "../../shared/api/graphql";
import { Dot } from "../../shared/components/dot";
import { Panel } from "../../shared/components/panel";
import { PlainTable } from "../../shared/components/plain-table";
import { ServerWords } from "../../shared/components/server-words";
import { formatCount, formatExact } from "../../shared/format/numbers";
import { text } from "./text";

type Upload = RecentUploadsQuery["ingestionTasks"]["tasks"][number];

export function UploadsCard() {
  const uploads = useQuery({
    queryKey: ["recentUploads"],
    queryFn: async ({ signal }) => (await execute(RecentUploadsDocument, {}, signal)).ingestionTasks.tasks,
    staleTime: 0,
  });
  return (
    <Panel title={text("quality")} failed={text("qualityFailed")} query={uploads} height={320}>
      {(found) =>
        found.length === 0 ? (
          <Box sx={{ px: 2, pb: 2, color: "text.secondary" }}>{text("noUploads")}</Box>
        ) : (
          <>
            <Attention uploads={found} />
            <UploadTable uploads={found} />
          </>
        )
      }
    </Panel>
  );
}

function Attention({ uploads }: { uploads: Upload[] }) {
  const count = uploads.filter(({ status }) =>
    ["FAILED", "REJECTED", "NEEDS_DECISION"].includes(status),
  ).length;
  const all = formatCount(uploads.length);
  return (
    <Box sx={{ px: 2, pb: 1.5, color: count > 0 ? "caution" : "text.secondary" }}>
      {count > 0 ? text("attention", { count, all }) : text("attentionNone", { all })}
    </Box>
  );
}

function UploadTable({ uploads }: { uploads: Upload[] }) {
  return (
    <PlainTable aria-label={text("quality")}>
      <thead>
        <tr>
          <th scope="col">{text("file")}</th>
          <th scope="col">{text("result")}</th>
          <th scope="col" className="figure medium">
            {text("read")}
          </th>
          <th scope="col" className="figure medium">
            {text("accepted")}
          </th>
          <th scope="col" className="figure">
            {text("heldBack")}
          </th>
          <th scope="col" className="wide">
            {text("worst")}
          </th>
        </tr>
      </thead>
      <tbody>
        {uploads.map((upload) => (
          <tr key={upload.taskId}>
            <td>
              <Link to={`/data?task=${encodeURIComponent(upload.taskId)}`}>
                <bdi>{upload.filename}</bdi>
              </Link>
            </td>
            <td>
              <Result status={upload.status} />
            </td>
            <td className="figure medium">{upload.rows ? formatCount(upload.rows.read) : "–"}</td>
            <td className="figure medium">
              {upload.rows ? shareOf(upload.rows.accepted, upload.rows) : "–"}
            </td>
            <td className="figure">
              {upload.rows && upload.rows.quarantined > 0 ? formatCount(upload.rows.quarantined) : "–"}
            </td>
            <td className="wide">
              <Worst {...upload} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function Result({ status }: { status: Upload["status"] }) {
  switch (status) {
    case "COMPLETED":
      return <Dot color="good">{text(status)}</Dot>;
    case "REJECTED":
    case "FAILED":
      return <Dot color="bad">{text(status)}</Dot>;
    case "NEEDS_DECISION":
      return <Dot color="caution">{text(status)}</Dot>;
    case "DUPLICATE":
    case "UNDONE":
      return <Dot color="text.disabled">{text(status)}</Dot>;
    case "UPLOADED":
    case "VALIDATING":
    case "VALIDATED":
    case "SCHEMA_RESOLVED":
    case "SUBMITTED":
    case "INGESTING":
      return <Dot color="primary.main">{text("working")}</Dot>;
  }
}

function shareOf(accepted: number, { read }: { read: number }): string {
  if (read === 0) return "–";
  // Rounded down: a single row held back must not read as 100 %.
  return formatExact(Math.floor((accepted / read) * 1000) / 10, { kind: "percent" });
}

function Worst({ problems }: Upload) {
  const [worst] = [...problems]
    .filter(({ severity }) => severity.toLowerCase() !== "info")
    .sort((a, b) => b.rows - a.rows);
  return worst ? <ServerWords code={worst.code}>{worst.message}</ServerWords> : "–";
}
