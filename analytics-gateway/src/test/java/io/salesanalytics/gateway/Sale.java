package io.salesanalytics.gateway;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A row of the tests' data, from which the tests compute what the gateway must say. */
record Sale(
        LocalDateTime time,
        @Nullable String branch,
        String product,
        @Nullable String customer,
        String order,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal units,
        @Nullable BigDecimal price) {

    private static final List<String> BRANCHES =
            List.of("Nairobi", "Mombasa \"Old\" Town", "Kisumu'); DROP--", "日本 🎉", "$.[x]\\n");
    private static final int HOURS = 24;

    /** Rows of a year and a half, always the same for the same seed. */
    static List<Sale> some(int count, long seed, int scale) {
        Random random = new Random(seed);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime time = LocalDateTime.of(2024, 1, 1, 0, 0)
                    .plusDays(random.nextInt(540))
                    .plusHours(random.nextInt(HOURS));
            int branch = random.nextInt(BRANCHES.size() + 1);
            sales.add(new Sale(
                    time,
                    branch == BRANCHES.size() ? null : BRANCHES.get(branch),
                    "Product " + random.nextInt(40),
                    random.nextInt(20) == 0 ? null : "Customer " + random.nextInt(150),
                    "SO-" + random.nextInt(count / 2),
                    random.nextInt(50) == 0 ? null : decimal(random, 100_000, scale),
                    decimal(random, 60_000, scale),
                    random.nextInt(30) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(9)),
                    random.nextInt(30) == 0 ? null : decimal(random, 5_000, 2)));
        }
        return sales;
    }

    private static BigDecimal decimal(Random random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound) - bound / 10, scale);
    }
}
