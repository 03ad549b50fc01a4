package io.salesanalytics.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.contracts.CatalogueVersion;
import io.salesanalytics.gateway.cache.RedisLink;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Two gateways believe what they have read for a while, and yet neither says what was before once anybody knows better. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@EnabledIfEnvironmentVariable(named = "REDIS_URL", matches = ".+", disabledReason = "no infrastructure: set REDIS_URL")
class PublishedVersionsIT {
    private static final String SOURCE = "sales";
    private static final int PUBLICATIONS = 40;

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    RedisLink link;

    @Inject
    RedisDataSource redis;

    @AfterEach
    void forget() {
        redis.key().del(CatalogueVersion.key(tenant));
    }

    @Test
    void neverGoesBackBehindWhatAnotherHasSeenOrWasTold() {
        AtomicLong seen = new AtomicLong();
        AtomicBoolean ended = new AtomicBoolean();
        PublishedVersions one = new PublishedVersions(link);
        PublishedVersions other = new PublishedVersions(link);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Long>> readers = Stream.of(one, other, one, other)
                .map(versions -> CompletableFuture.supplyAsync(() -> readUntil(ended, versions, seen), threads))
                .toList();

        // Another process tells the version before again, at any moment of the newer one's.
        CompletableFuture<Void> again = CompletableFuture.runAsync(
                () -> {
                    while (!ended.get()) {
                        CatalogueVersion.ROWS.raise(tenant, SOURCE, Math.max(1, seen.get()), redis::execute);
                    }
                },
                threads);
        for (int version = 1; version <= PUBLICATIONS; version++) {
            CatalogueVersion.ROWS.raise(tenant, SOURCE, version, redis::execute);
            seen.accumulateAndGet(version, Math::max);
        }
        ended.set(true);
        again.join();

        assertThat(readers.stream().mapToLong(CompletableFuture::join).sum()).isGreaterThan(PUBLICATIONS);
        assertThat(seen.get()).isEqualTo(PUBLICATIONS);
        threads.shutdown();
    }

    private long readUntil(AtomicBoolean ended, PublishedVersions versions, AtomicLong seen) {
        long asked = 0;
        while (!ended.get()) {
            long before = seen.get();
            long version = versions.newest(tenant, SOURCE).join().published();
            assertThat(version).isGreaterThanOrEqualTo(before);
            seen.accumulateAndGet(version, Math::max);
            asked++;
        }
        return asked;
    }

    @Test
    void asksRedisOnceForManyQuestionsUnlessAVersionIsAboutToChange() {
        PublishedVersions versions = new PublishedVersions(link);
        CatalogueVersion.ROWS.raise(tenant, SOURCE, 3, redis::execute);

        assertThat(tripsOf(versions, 2000)).isLessThan(1000);

        redis.hash(String.class).hset(CatalogueVersion.key(tenant), CatalogueVersion.DESCRIPTION.changing(SOURCE), "1");
        versions = new PublishedVersions(link);
        assertThat(tripsOf(versions, 200)).isGreaterThanOrEqualTo(200);
    }

    private long tripsOf(PublishedVersions versions, int questions) {
        long before = trips();
        for (int i = 0; i < questions; i++) {
            assertThat(versions.newest(tenant, SOURCE).join().published()).isEqualTo(3);
        }
        return trips() - before;
    }

    private long trips() {
        return redis.execute("INFO", "commandstats")
                .toString()
                .lines()
                .filter(line -> line.startsWith("cmdstat_hmget:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^:]*:calls=(\\d+),.*", "$1")))
                .sum();
    }
}
