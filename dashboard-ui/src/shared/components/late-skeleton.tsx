import Box from "@mui/material/Box";
import { useEffect, useState } from "react";

const patienceMillis = 150;

/** Keeps the place of what is loading and turns grey only if that takes noticeably long. */
export function LateSkeleton({
  height,
  width = "100%",
  radius = 6,
}: {
  height: number | string;
  width?: number | string;
  radius?: number;
}) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMillis);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box
      aria-hidden
      sx={{
        height,
        width,
        maxWidth: "100%",
        borderRadius: `${radius}px`,
        backgroundColor: "subtle",
        opacity: late ? 1 : 0,
        transition: "opacity 150ms",
      }}
    />
  );
}
