package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column means in sales, whatever the file calls it. */
public enum Concept {
    @JsonProperty("date")
    DATE,
    @JsonProperty("revenue")
    REVENUE,
    @JsonProperty("netRevenue")
    NET_REVENUE,
    @JsonProperty("cost")
    COST,
    @JsonProperty("profit")
    PROFIT,
    @JsonProperty("quantity")
    QUANTITY,
    @JsonProperty("unitPrice")
    UNIT_PRICE,
    @JsonProperty("discount")
    DISCOUNT,
    @JsonProperty("tax")
    TAX,
    @JsonProperty("returnsValue")
    RETURNS_VALUE,
    @JsonProperty("returnsQuantity")
    RETURNS_QUANTITY,
    @JsonProperty("currency")
    CURRENCY,
    @JsonProperty("orderId")
    ORDER_ID,
    @JsonProperty("branch")
    BRANCH,
    @JsonProperty("region")
    REGION,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("city")
    CITY,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("productLine")
    PRODUCT_LINE,
    @JsonProperty("category")
    CATEGORY,
    @JsonProperty("brand")
    BRAND,
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("customerSegment")
    CUSTOMER_SEGMENT,
    @JsonProperty("salesperson")
    SALESPERSON,
    @JsonProperty("channel")
    CHANNEL,
    @JsonProperty("paymentMethod")
    PAYMENT_METHOD,
    @JsonProperty("isReturn")
    IS_RETURN
}
