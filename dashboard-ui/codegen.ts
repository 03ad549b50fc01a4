import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../analytics-gateway/schema.graphql",
  documents: "src/**/*.graphql",
  generates: {
    "src/shared/api/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        // Documents travel as plain strings, so no GraphQL parser is shipped to the browser.
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          BigDecimal: "number",
          BigInteger: "number",
          Long: "number",
          Date: "string",
          DateTime: "string",
        },
      },
    },
  },
};

export default config;
