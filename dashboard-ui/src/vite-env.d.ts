/** Written by the build from the theme. */
declare module "virtual:theme.css";
