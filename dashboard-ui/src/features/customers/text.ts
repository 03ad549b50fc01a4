import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("customers", {
  title: "Customers",
  noCustomerTitle: "Who buys?",
  noCustomer: "No column of this data names the customers.",
  how: "How often do customers buy?",
  howSubtitle: "Customers by number of transactions, {{period}}",
  purchases: "Transactions",
  customers: "Customers",
  "times.1": "once",
  "times.2": "twice",
  "times.3": "3 to 5 times",
  "times.6": "6 to 10 times",
  "times.11": "more often",
  tooMany: "There are more than {{count}} customers; filter to see how often they buy.",
  returning: "{{share}} of {{count}} customers bought more than once.",
  value: "What does a customer bring?",
  valueSubtitle: "Customers by {{measure}}: each fifth of them, from the largest, {{period}}",
  fifthName: "Customers",
  fifthNote: "{{share}} of the whole",
  growth: "How many customers buy?",
  table: "All customers",
});
