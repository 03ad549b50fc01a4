import { styled } from "@mui/material/styles";
import { type InputHTMLAttributes, type ReactNode, useId } from "react";

const Frame = styled("div")({ display: "grid", gap: 4, minWidth: 0 });

const Label = styled("label")(({ theme }) => ({
  fontSize: 12,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Line = styled("div")({ position: "relative", display: "flex" });

const Input = styled("input")(({ theme }) => ({
  font: "inherit",
  width: "100%",
  minHeight: 40,
  paddingInline: 12,
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: 8,
  "&::placeholder": { color: theme.vars.palette.text.secondary, opacity: 1 },
  "&:hover": { borderColor: theme.vars.palette.text.secondary },
  "&[aria-invalid=true]": { borderColor: theme.vars.palette.bad },
}));

const End = styled("div")({
  position: "absolute",
  insetInlineEnd: 4,
  insetBlock: 0,
  display: "grid",
  placeItems: "center",
});

const Help = styled("p")(({ theme }) => ({
  margin: 0,
  fontSize: 12,
  color: theme.vars.palette.text.secondary,
  "&[data-wrong=true]": { color: theme.vars.palette.bad },
}));

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & {
  label: string;
  /** Read to screen readers only: for a search field whose placeholder says the same. */
  hiddenLabel?: boolean;
  wrong?: boolean;
  help?: ReactNode;
  end?: ReactNode;
};

/** A line to type in, with its label above and a word of help below. */
export function Field({ label, hiddenLabel = false, wrong = false, help, end, ...input }: FieldProps) {
  const id = useId();
  return (
    <Frame>
      {hiddenLabel ? null : <Label htmlFor={id}>{label}</Label>}
      <Line>
        <Input
          {...input}
          id={id}
          aria-label={hiddenLabel ? label : undefined}
          aria-invalid={wrong}
          aria-describedby={help ? `${id}-help` : undefined}
          style={end ? { paddingInlineEnd: 44 } : undefined}
        />
        {end ? <End>{end}</End> : null}
      </Line>
      {help ? (
        <Help id={`${id}-help`} data-wrong={wrong}>
          {help}
        </Help>
      ) : null}
    </Frame>
  );
}
