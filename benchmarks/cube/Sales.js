cube("Sales", {
  sql: `SELECT * FROM "%TABLE%"`,
  refreshKey: { every: "1 hour" },
  measures: {
    revenue: { sql: `%REVENUE%`, type: "sum" },
    cost: { sql: `%COST%`, type: "sum" },
    units: { sql: `%UNITS%`, type: "sum" },
    rows: { type: "count" },
  },
  dimensions: {
    branch: { sql: `"Branch"`, type: "string" },
    line: { sql: `"Product Line"`, type: "string" },
    group: { sql: `"Item Group"`, type: "string" },
    item: { sql: `"Item"`, type: "string" },
    customer: { sql: `"Customer"`, type: "string" },
    seller: { sql: `"Sales Person"`, type: "string" },
    channel: { sql: `"Channel"`, type: "string" },
    payment: { sql: `"Payment Method"`, type: "string" },
    sold: { sql: `__time`, type: "time" },
  },
});
