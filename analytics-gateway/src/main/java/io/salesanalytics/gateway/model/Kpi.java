package io.salesanalytics.gateway.model;

/** The key figures of the summary, in the order in which they are told. */
public enum Kpi {
    TOTAL_REVENUE("totalRevenue"),
    NET_SALES("netSales"),
    TOTAL_COST("totalCost"),
    TOTAL_PROFIT("totalProfit"),
    PROFIT_MARGIN("profitMargin"),
    TOTAL_TRANSACTIONS("totalTransactions"),
    AVERAGE_TRANSACTION("averageTransaction"),
    UNITS_SOLD("unitsSold"),
    UNIQUE_CUSTOMERS("uniqueCustomers"),
    UNIQUE_PRODUCTS("uniqueProducts"),
    UNIQUE_BRANCHES("uniqueBranches"),
    RETURNS_VALUE("returnsValue");

    private final String key;

    Kpi(String key) {
        this.key = key;
    }

    /** Its name in answers, which is also the name of its measure. */
    public String key() {
        return key;
    }
}
