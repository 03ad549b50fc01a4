import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import MenuList from "@mui/material/MenuList";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import type { DataSource } from "../../data-sources/data-sources";
import type { Dimension } from "../../figures/dimensions";
import { text } from "../text";
import type { Filter } from "../view-state";
import { ValueList } from "./value-list";

type FilterPanelProps = {
  anchor: HTMLElement;
  source: DataSource;
  filters: Filter[];
  onChange: (dimension: string, values: string[]) => void;
  onClose: () => void;
};

/** First the field, then its values; every tick shows at once behind the panel. Loaded when it is first opened. */
export function FilterPanel({ anchor, source, filters, onChange, onClose }: FilterPanelProps) {
  const [dimension, setDimension] = useState<Dimension | null>(null);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": text("filters"), sx: { mt: 0.5, width: 304 } } }}
    >
      {dimension ? (
        <Box sx={{ p: 1 }}>
          <Button
            size="small"
            color="inherit"
            startIcon={<ArrowLeft size={16} />}
            onClick={() => setDimension(null)}
          >
            {text("back")}
          </Button>
          <ValueList
            source={source}
            dimension={dimension}
            chosen={filters.find((filter) => filter.dimension === dimension.name)?.values ?? []}
            onChange={(values) => onChange(dimension.name, values)}
          />
          <Box sx={{ display: "flex", justifyContent: "flex-end", pt: 1 }}>
            <Button size="small" variant="contained" onClick={onClose}>
              {text("done")}
            </Button>
          </Box>
        </Box>
      ) : (
        <>
          <Typography variant="caption" component="p" color="textSecondary" sx={{ px: 2, pt: 1.5 }}>
            {text("chooseDimension")}
          </Typography>
          <MenuList autoFocusItem sx={{ maxHeight: 360, overflow: "auto" }}>
            {source.dimensions.map((each) => (
              <MenuItem
                key={each.name}
                onClick={() => setDimension(each)}
                sx={{ overflow: "hidden", textOverflow: "ellipsis" }}
              >
                {each.label}
              </MenuItem>
            ))}
          </MenuList>
        </>
      )}
    </Popover>
  );
}
