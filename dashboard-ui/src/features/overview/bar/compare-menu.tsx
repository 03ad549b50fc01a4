import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Tooltip from "@mui/material/Tooltip";
import { useState } from "react";
import { text } from "../text";
import { type ComparisonChoice, comparisons, type ViewState } from "../view-state";
import { BarButton } from "./bar-button";

type CompareMenuProps = {
  chosen: ComparisonChoice;
  range: ViewState["range"];
  onChange: (choice: ComparisonChoice) => void;
};

export function CompareMenu({ chosen, range, onChange }: CompareMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const everything = "preset" in range && range.preset === "all";
  if (everything) {
    return (
      <Tooltip title={text("compareAll")}>
        <span>
          <BarButton disabled>{text("noneShort")}</BarButton>
        </span>
      </Tooltip>
    );
  }
  return (
    <>
      <BarButton
        aria-haspopup="menu"
        aria-label={`${text("compare")}: ${text(chosen)}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {chosen === "none"
          ? text("noneShort")
          : text("vsShort", { period: text(chosen).toLocaleLowerCase() })}
      </BarButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {comparisons.map((each) => (
          <MenuItem
            key={each}
            selected={each === chosen}
            onClick={() => {
              setAnchor(null);
              onChange(each);
            }}
          >
            {text(each)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
