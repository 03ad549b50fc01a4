// What the drawing library itself stands on: started by itself, since both at once would hold the page up.
export { version } from "zrender";
