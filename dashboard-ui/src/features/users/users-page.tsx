import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Lock, Plus } from "lucide-react";
import { useState } from "react";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Page } from "../../shared/components/page";
import { EmptyMessage, ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { meQuery } from "../../shared/session/me";
import { AddUser } from "./add-user";
import { text } from "./text";
import { UserTable } from "./user-table";
import { usersQuery } from "./users";

export function UsersPage() {
  const { data: me } = useQuery(meQuery);
  if (me && !me.roles.includes("admin")) {
    return (
      <Page title={text("title")}>
        <Surface>
          <EmptyMessage icon={<Lock size={32} strokeWidth={1.5} />} title={text("adminsOnly")}>
            {text("adminsOnlyBody")}
          </EmptyMessage>
        </Surface>
      </Page>
    );
  }
  return me ? <Administration myName={me.username} /> : <Page title={text("title")}>{null}</Page>;
}

function Administration({ myName }: { myName: string }) {
  const [adding, setAdding] = useState(false);
  const users = useInfiniteQuery(usersQuery);
  const found = users.data?.pages.flatMap((page) => page.users) ?? [];
  return (
    <Page
      title={text("title")}
      aside={
        <Button variant="contained" startIcon={<Plus size={16} />} onClick={() => setAdding(true)}>
          {text("add")}
        </Button>
      }
    >
      <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 } }}>
        {adding ? <AddUser onDone={() => setAdding(false)} /> : null}
        <Surface aria-label={text("list")} style={{ overflow: "hidden" }}>
          {users.isPending ? (
            <Box sx={{ p: 2 }}>
              <LateSkeleton height={176} />
            </Box>
          ) : null}
          {users.isError && found.length === 0 ? (
            <ErrorMessage
              title={text("listFailed")}
              error={users.error}
              onRetry={() => void users.refetch()}
            />
          ) : null}
          {found.length > 0 ? <UserTable users={found} myName={myName} /> : null}
          {users.hasNextPage ? (
            <Box sx={{ p: 1, borderTop: 1, borderColor: "divider" }}>
              <Button size="small" onClick={() => void users.fetchNextPage()}>
                {text("more")}
              </Button>
            </Box>
          ) : null}
        </Surface>
      </Box>
    </Page>
  );
}
