package io.salesanalytics.sample;

import io.salesanalytics.sample.SaleLine.Branch;
import io.salesanalytics.sample.SaleLine.Customer;
import io.salesanalytics.sample.SaleLine.Product;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/** Draws order after order, line by line. */
final class RetailYear {
    private static final int LINES_PER_CUSTOMER = 22;

    private final SplittableRandom random;
    private final Calendar calendar = new Calendar();
    private final Weighted<Branch> branches = new Weighted<>(Assortment.BRANCHES, Branch::size);
    private final Weighted<Product> products;
    private final java.util.List<Customer> customers;

    private int orders;
    private int linesLeft;
    private LocalDateTime at = LocalDateTime.MIN;
    private Branch branch = Assortment.BRANCHES.get(0);
    private Customer customer;
    private String salesperson = "";
    private String channel = "";
    private String payment = "";

    RetailYear(int rows, long seed) {
        random = new SplittableRandom(seed);
        products = new Weighted<>(Assortment.products(random), Product::demand);
        customers = Assortment.customers(Math.max(20, rows / LINES_PER_CUSTOMER), random);
        customer = customers.get(0);
    }

    SaleLine next() {
        if (linesLeft == 0) {
            beginOrder();
        }
        linesLeft--;
        Product product = products.draw(random);
        int units = units(product);
        int returned = random.nextInt(100) < 3 ? 1 + random.nextInt(units) : 0;
        return new SaleLine(
                at,
                "SO-" + (100_000 + orders),
                branch,
                product,
                customer,
                salesperson,
                channel,
                payment,
                units,
                product.priceCents(),
                discount(),
                returned);
    }

    private void beginOrder() {
        orders++;
        linesLeft = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        at = calendar.draw(random);
        branch = branches.draw(random);
        customer = Assortment.pick(customers, random);
        salesperson = Assortment.salesperson(branch, random);
        channel = Assortment.CHANNELS.get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2));
        payment = channel.equals("Wholesale") ? "Invoice" : Assortment.PAYMENTS.get(random.nextInt(3));
    }

    private int units(Product product) {
        int most = product.priceCents() > 500_000 ? 2 : channel.equals("Wholesale") ? 40 : 6;
        return 1 + random.nextInt(most);
    }

    private int discount() {
        return random.nextInt(10) < 7 ? 0 : 5 * (1 + random.nextInt(5));
    }
}
