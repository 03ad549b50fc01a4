package io.salesanalytics.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One line of an order.
 *
 * @param at when, to the minute
 * @param order the order's number, shared by its lines
 * @param branch which shop
 * @param product what was sold
 * @param customer who bought
 * @param salesperson who sold
 * @param channel how it was sold
 * @param payment how it was paid
 * @param units how many
 * @param priceCents price of one, in cents
 * @param discountPercent 0 to 25
 * @param unitsReturned how many came back
 */
record SaleLine(
        LocalDateTime at,
        String order,
        Branch branch,
        Product product,
        Customer customer,
        String salesperson,
        String channel,
        String payment,
        int units,
        long priceCents,
        int discountPercent,
        int unitsReturned) {

    static final String HEADER =
            "Transaction Time,Order No,Branch,County,Product Line,Item Group,Item,Customer,Customer Segment,"
                    + "Sales Person,Channel,Payment Method,Units Sold,Unit Price (KES),Discount %,Gross Revenue (KES),"
                    + "Total Cost (KES),Units Returned,Returns Value (KES)\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A shop in its county. */
    record Branch(String name, String county, double size) {}

    /** Something sold, with its usual price and cost in cents. */
    record Product(String line, String group, String name, long priceCents, long costCents, double demand) {}

    /** A buyer. */
    record Customer(String name, String segment) {}

    /** The line's takings in cents: rounded once, as a till does. */
    long revenueCents() {
        return Math.round(units * priceCents * (100 - discountPercent) / 100.0);
    }

    private long returnsCents() {
        return unitsReturned == 0 ? 0 : -revenueCents() * unitsReturned / units;
    }

    String csv() {
        return String.join(
                        ",",
                        TIME.format(at),
                        order,
                        branch.name(),
                        branch.county(),
                        quoted(product.line()),
                        quoted(product.group()),
                        quoted(product.name()),
                        quoted(customer.name()),
                        customer.segment(),
                        salesperson,
                        channel,
                        payment,
                        Integer.toString(units),
                        money(priceCents),
                        Integer.toString(discountPercent),
                        money(revenueCents()),
                        money(units * product.costCents()),
                        Integer.toString(unitsReturned),
                        money(returnsCents()))
                + "\n";
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 ? text : '"' + text + '"';
    }
}
