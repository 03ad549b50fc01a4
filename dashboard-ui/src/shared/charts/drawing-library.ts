import { use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

// What every chart stands on, without what only some have: loaded before them, so that none of the pieces takes long to start.
register([CanvasRenderer]);
