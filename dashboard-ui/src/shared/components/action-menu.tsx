import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";

type Action = { label: string; onChoose: () => void };

/** A menu that is loaded when it is first opened. */
export function ActionMenu({
  anchor,
  actions,
  onClose,
}: {
  anchor: HTMLElement;
  actions: Action[];
  onClose: () => void;
}) {
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {actions.map(({ label, onChoose }) => (
        <MenuItem
          key={label}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
