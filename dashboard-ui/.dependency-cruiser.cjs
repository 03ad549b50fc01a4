/** Imports go shared → features → app, never across features and never in circles. */
module.exports = {
  forbidden: [
    {
      name: "shared-knows-no-feature",
      comment: "What all features share must not depend on one of them or on the frame around them.",
      severity: "error",
      from: { path: "^src/shared/" },
      to: { path: "^src/(features|app)/" },
    },
    {
      name: "features-know-no-app",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: "^src/app/" },
    },
    {
      name: "features-stand-alone",
      comment: "A feature can be removed without touching another one.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "only-real-modules",
      comment: "An import that resolves to nothing would escape the rules above.",
      severity: "error",
      from: { pathNot: "^src/shared/api/generated/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
