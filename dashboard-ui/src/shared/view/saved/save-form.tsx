import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "../../components/field";
import { ErrorMessage } from "../../components/state-messages";
import { Tick } from "../../components/tick";
import { type SavedView, savedViewsQuery, saveView } from "./saved-views";
import { text } from "./text";

export const longestName = 80;

type SaveFormProps = {
  source: string;
  present: Pick<SavedView, "page" | "search">;
  onSaved: () => void;
};

/** A name for what is on screen. */
export function SaveForm({ source, present, onSaved }: SaveFormProps) {
  const queryClient = useQueryClient();
  const [shared, setShared] = useState(false);
  const saving = useMutation({
    mutationFn: (name: string) => saveView(source, { ...present, name, shared }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: savedViewsQuery(source).queryKey });
      onSaved();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    saving.mutate(String(new FormData(event.currentTarget).get("name")));
  }
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: "grid", gap: 1.5, p: 2, borderTop: 1, borderColor: "divider" }}
    >
      <Field
        label={text("saveAs")}
        name="name"
        placeholder={text("placeholder")}
        maxLength={longestName}
        required
        // Only what is more than spaces is a name
        pattern=".*\S.*"
        autoComplete="off"
      />
      <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 1 }}>
        <Tick checked={shared} onChange={setShared}>
          {text("shareNew")}
        </Tick>
        <Button type="submit" variant="contained" disabled={saving.isPending}>
          {text("save")}
        </Button>
      </Box>
      {saving.isError ? <ErrorMessage title={text("failed")} error={saving.error} /> : null}
    </Box>
  );
}
