import Button from "@mui/material/Button";
import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { CardGrid } from "../../shared/cards/card-grid";
import { Page } from "../../shared/components/page";
import { FreshnessCard } from "./freshness-card";
import { PartsCard } from "./parts-card";
import { text } from "./text";
import { UploadsCard } from "./uploads-card";

/** Whether the figures can be trusted right now: the parts, the data's age, what became of the last files. */
export function HealthPage() {
  const queryClient = useQueryClient();
  return (
    <Page
      title={text("title")}
      aside={
        <Button
          variant="outlined"
          startIcon={<RefreshCw size={16} />}
          onClick={() => void queryClient.invalidateQueries()}
        >
          {text("refresh")}
        </Button>
      }
    >
      <CardGrid>
        <CardGrid columns={2}>
          <PartsCard />
          <FreshnessCard />
        </CardGrid>
        <UploadsCard />
      </CardGrid>
    </Page>
  );
}
