import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { ApiProblem } from "../../shared/api/problem";
import { Brand } from "../../shared/components/brand";
import { Field } from "../../shared/components/field";
import { Surface } from "../../shared/components/surface";
import { session } from "../../shared/session/browser-session";
import { text } from "./text";

/** Stands in for any page while nobody is signed in, so the address and what it shows are kept. */
export function LoginPage({ expired }: { expired: boolean }) {
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  useEffect(() => {
    document.title = `${text("title")} · Sales Analytics`;
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const username = String(form.get("username") ?? "").trim();
    const password = String(form.get("password") ?? "");
    if (username === "" || password === "") return setMessage(text("missing"));
    setBusy(true);
    setMessage(null);
    try {
      await session.signIn(username, password);
    } catch (problem) {
      setMessage(explain(problem));
      setBusy(false);
    }
  }

  return (
    <Box
      component="main"
      sx={{
        // Over whatever was open when a session ran out
        position: "relative",
        zIndex: "tooltip",
        minHeight: "100dvh",
        display: "grid",
        placeItems: "center",
        p: 2,
        backgroundColor: "background.default",
      }}
    >
      <Box sx={{ width: "100%", maxWidth: 400 }}>
        <Box sx={{ display: "flex", justifyContent: "center", mb: 4 }}>
          <Brand />
        </Box>
        <Surface style={{ padding: 32 }}>
          <Typography variant="h1" sx={{ fontSize: 20 }}>
            {text("title")}
          </Typography>
          <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3 }}>
            {expired ? text("expired") : text("lead")}
          </Typography>
          <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2 }}>
            <Field
              label={text("username")}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
            />
            <Field
              label={text("password")}
              name="password"
              type={shown ? "text" : "password"}
              autoComplete="current-password"
              end={
                <IconButton
                  size="small"
                  aria-label={text(shown ? "hidePassword" : "showPassword")}
                  onClick={() => setShown(!shown)}
                >
                  {shown ? <EyeOff size={18} /> : <Eye size={18} />}
                </IconButton>
              }
            />
            <Box role="alert" sx={{ color: "bad", fontSize: 14, minHeight: message ? undefined : 0 }}>
              {message}
            </Box>
            <Button type="submit" variant="contained" size="large" disabled={busy}>
              {text(busy ? "submitting" : "submit")}
            </Button>
          </Box>
        </Surface>
      </Box>
    </Box>
  );
}

function explain(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) throw problem;
  if (problem.status === 401 || problem.status === 400) return text("wrong");
  if (problem.status === 429) return text("limited", { seconds: problem.retryAfterSeconds ?? 60 });
  return problem.message;
}
