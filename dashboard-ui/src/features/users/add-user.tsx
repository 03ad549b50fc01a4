import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "../../shared/components/field";
import { Picker } from "../../shared/components/picker";
import { ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { text } from "./text";
import { addUser, type Role, roles, usersQuery } from "./users";

export function AddUser({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient();
  const [role, setRole] = useState<Role>("viewer");
  const adding = useMutation({
    mutationFn: addUser,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: usersQuery.queryKey });
      onDone();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    adding.mutate({ username: String(form.get("username")), password: String(form.get("password")), role });
  }
  return (
    <Surface aria-label={text("add")} padded>
      <Typography variant="h2">{text("add")}</Typography>
      <Box component="form" onSubmit={submit} sx={{ display: "grid", gap: 2, mt: 2, maxWidth: 480 }}>
        <Field
          label={text("username")}
          name="username"
          autoComplete="off"
          autoCapitalize="none"
          required
          autoFocus
        />
        <Field
          label={text("password")}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          help={text("passwordHelp")}
        />
        <Picker
          label={text("role")}
          value={role}
          options={roles.map((each) => ({ value: each, label: `${text(each)}: ${text(`${each}Help`)}` }))}
          onChange={setRole}
        />
        {adding.isError ? <ErrorMessage title={text("saveFailed")} error={adding.error} /> : null}
        <Box sx={{ display: "flex", gap: 1 }}>
          <Button type="submit" variant="contained" disabled={adding.isPending}>
            {text("save")}
          </Button>
          <Button color="inherit" onClick={onDone}>
            {text("cancel")}
          </Button>
        </Box>
      </Box>
    </Surface>
  );
}
