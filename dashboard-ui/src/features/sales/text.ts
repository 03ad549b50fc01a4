import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("sales", {
  title: "Sales",
  growth: "How fast do sales grow?",
  growthSubtitle: "Change of {{measure}} against the {{bucket}} before, {{period}}",
  "bucket.DAY": "day",
  "bucket.WEEK": "week",
  "bucket.MONTH": "month",
  "bucket.QUARTER": "quarter",
  "bucket.YEAR": "year",
  "bucket.HOUR": "hour",
  change: "Change",
  time: "Time",
  weekdays: "Which weekdays are strongest?",
  weekdaysSubtitle: "Average {{measure}} per day, {{period}}",
  weekday: "Weekday",
  months: "Which months are strongest?",
  monthsSubtitle: "Average {{measure}} per day in each month of the year, {{period}}",
  month: "Month",
  average: "Average",
  table: "{{dimension}} in figures",
  noteDays: "{{count}} days with sales",
});
