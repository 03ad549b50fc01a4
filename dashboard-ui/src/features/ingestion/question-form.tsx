import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { postJson } from "../../shared/api/http";
import { ServerWords } from "../../shared/components/server-words";
import { ErrorMessage } from "../../shared/components/state-messages";
import { language } from "../../shared/i18n/language";
import { previewInLanguage } from "./preview-line";
import type { Question } from "./task";
import { text } from "./text";
import { taskKey } from "./use-task";

/** What only the file's owner can say, with the file's own values under each answer. */
export function QuestionForm({ taskId, question }: { taskId: string; question: Question }) {
  const [value, setValue] = useState<string | null>(null);
  const asked = useId();
  const queryClient = useQueryClient();
  const answering = useMutation({
    mutationFn: (answer: string) =>
      postJson(`/api/ingest/tasks/${taskId}/decide`, { code: question.code, value: answer }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: taskKey(taskId) }),
  });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) answering.mutate(value);
      }}
      sx={{ display: "grid", gap: 2 }}
    >
      <Typography id={asked}>
        <ServerWords code={question.code}>{question.message}</ServerWords>{" "}
        {language === "en" || question.column === null ? null : text("column", { column: question.column })}
      </Typography>
      <RadioGroup aria-labelledby={asked} value={value} onChange={(_, next) => setValue(next)}>
        <Box
          sx={{
            display: "grid",
            gap: 2,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
          }}
        >
          {question.options.map((option) => (
            <Box
              key={option.value}
              sx={{
                border: 1,
                borderRadius: 1,
                borderColor: value === option.value ? "primary.main" : "divider",
                px: 2,
                py: 1,
                minWidth: 0,
              }}
            >
              <FormControlLabel
                value={option.value}
                control={<Radio size="small" />}
                label={<ServerWords code={`${question.code}.${option.value}`}>{option.label}</ServerWords>}
                sx={{ "& .MuiFormControlLabel-label": { fontWeight: 600 } }}
              />
              {option.preview.length > 0 ? (
                <Box sx={{ pl: 3.5, pb: 1, fontSize: 12 }}>
                  <Box sx={{ color: "text.secondary" }}>{text("previewTitle")}</Box>
                  {option.preview.map((line) => (
                    <Box key={line} sx={{ overflowWrap: "anywhere" }}>
                      {previewInLanguage(line)}
                    </Box>
                  ))}
                </Box>
              ) : null}
            </Box>
          ))}
        </Box>
      </RadioGroup>
      {answering.isError ? <ErrorMessage title={text("decideFailed")} error={answering.error} /> : null}
      <Box>
        <Button type="submit" variant="contained" disabled={value === null || answering.isPending}>
          {text("questionSend")}
        </Button>
      </Box>
    </Box>
  );
}
