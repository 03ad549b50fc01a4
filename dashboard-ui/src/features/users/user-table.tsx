import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Dot } from "../../shared/components/dot";
import { Field } from "../../shared/components/field";
import { Picker } from "../../shared/components/picker";
import { PlainTable } from "../../shared/components/plain-table";
import { ErrorMessage } from "../../shared/components/state-messages";
import { nameDay } from "../../shared/format/dates";
import { text } from "./text";
import { changeUser, type Role, resetPassword, roleOf, roles, type User, usersQuery } from "./users";

export function UserTable({ users, myName }: { users: User[]; myName: string }) {
  return (
    <PlainTable aria-label={text("list")}>
      <thead>
        <tr>
          <th scope="col">{text("username")}</th>
          <th scope="col">{text("role")}</th>
          <th scope="col" className="medium">
            {text("status")}
          </th>
          <th scope="col" className="figure wide">
            {text("since")}
          </th>
          <th scope="col" className="medium" aria-label={text("actions", { name: "" })} />
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} isMe={user.username === myName} />
        ))}
      </tbody>
    </PlainTable>
  );
}

function UserRow({ user, isMe }: { user: User; isMe: boolean }) {
  const [resetting, setResetting] = useState(false);
  const queryClient = useQueryClient();
  const saving = useMutation({
    mutationFn: (change: Parameters<typeof changeUser>[1]) => changeUser(user.id, change),
    onSettled: () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
  const { username, disabled } = user;
  const actions = (
    <>
      <Button size="small" color="inherit" onClick={() => setResetting(!resetting)}>
        {text("reset")}
      </Button>
      {isMe ? null : (
        <Button size="small" color="inherit" onClick={() => saving.mutate({ disabled: !disabled })}>
          {text(disabled ? "enable" : "disable")}
        </Button>
      )}
    </>
  );
  return (
    <>
      <tr>
        <td style={{ minWidth: 96 }}>
          {username}
          {isMe ? (
            <Box component="span" sx={{ color: "text.secondary" }}>
              {" "}
              ({text("you")})
            </Box>
          ) : null}
          <Box
            sx={{
              display: { xs: "flex", sm: "none" },
              flexDirection: "column",
              alignItems: "flex-start",
              mx: -1.5,
            }}
          >
            {actions}
          </Box>
        </td>
        <td>
          <Picker<Role>
            label={text("roleOf", { name: username })}
            value={roleOf(user)}
            options={roles.map((role) => ({ value: role, label: text(role) }))}
            onChange={(role) => saving.mutate({ roles: [role] })}
          />
        </td>
        <td className="medium">
          <Dot color={disabled ? "text.disabled" : "good"}>{text(disabled ? "disabled" : "active")}</Dot>
        </td>
        <td className="figure wide">{nameDay(user.createdAt.slice(0, 10))}</td>
        <td className="medium" style={{ textAlign: "end" }}>
          {actions}
        </td>
      </tr>
      {resetting || saving.isError ? (
        <tr>
          <td colSpan={5}>
            {saving.isError ? <ErrorMessage title={text("saveFailed")} error={saving.error} /> : null}
            {resetting ? <ResetPassword user={user} onDone={() => setResetting(false)} /> : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function ResetPassword({ user, onDone }: { user: User; onDone: () => void }) {
  const saving = useMutation({
    mutationFn: (password: string) => resetPassword(user.id, password),
    onSuccess: onDone,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    saving.mutate(String(new FormData(event.currentTarget).get("password")));
  }
  return (
    <Box component="form" onSubmit={submit} sx={{ display: "grid", gap: 1.5, py: 2, maxWidth: 400 }}>
      <Field
        label={text("newPassword")}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        autoFocus
        help={text("passwordHelp")}
      />
      {saving.isError ? <ErrorMessage title={text("saveFailed")} error={saving.error} /> : null}
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button type="submit" size="small" variant="contained" disabled={saving.isPending}>
          {text("save")}
        </Button>
        <Button size="small" color="inherit" onClick={onDone}>
          {text("cancel")}
        </Button>
      </Box>
    </Box>
  );
}
