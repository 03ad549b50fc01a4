package io.salesanalytics.gateway;

import io.quarkus.test.common.http.TestHTTPResource;
import io.salesanalytics.chassis.test.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A data source of two tables of different scales, with the rows it was loaded from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoadedSales {
    private final String source;
    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Sale> sales = new ArrayList<>();
    private List<LoadedData.Loaded> loaded = List.of();
    private GraphClient client = new GraphClient(URI.create("http://127.0.0.1"), "");

    @TestHTTPResource("/")
    URI base = URI.create("/");

    LoadedSales(String source) {
        this.source = source;
    }

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        loaded = List.of(
                LoadedData.load(tenant + "__" + source, Sale.some(3000, 1, 2), 2),
                LoadedData.load(tenant + "__" + source, Sale.some(1500, 2, 4), 4));
        loaded.forEach(l -> sales.addAll(l.sales()));
        LoadedData.publish(LoadedData.describe(tenant, source, 1, loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (!sales.isEmpty()) {
            LoadedData.retract(tenant, source);
        }
    }

    @BeforeEach
    void connect() {
        client = new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
    }

    String tenant() {
        return tenant;
    }

    /** All rows of the data source. */
    List<Sale> sales() {
        return sales;
    }

    /** The data source's tables, the second of another scale. */
    List<LoadedData.Loaded> loaded() {
        return loaded;
    }

    /** A viewer of the tenant. */
    GraphClient client() {
        return client;
    }

    Expected within(String start, String end, Predicate<Sale> which) {
        return Expected.within(sales, start, end, which);
    }
}
