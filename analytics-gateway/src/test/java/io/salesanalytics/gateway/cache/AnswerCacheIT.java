package io.salesanalytics.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Two caches over one Redis stand for two processes. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@EnabledIfEnvironmentVariable(named = "REDIS_URL", matches = ".+", disabledReason = "no infrastructure: set REDIS_URL")
class AnswerCacheIT {
    private final String tenant = "gw" + UUID.randomUUID();
    private List<AnswerCache> processes = List.of();

    record Question(String text, int number) {}

    record Told(String text) {}

    @BeforeEach
    void twoProcesses() {
        RedisLink redis = Arc.container().instance(RedisLink.class).get();
        CacheConfig config = Arc.container().instance(CacheConfig.class).get();
        processes = List.of(new AnswerCache(redis, config), new AnswerCache(redis, config));
    }

    @RepeatedTest(30)
    void computesOnceForAllWhoAskInTwoProcesses() throws Exception {
        AnswerCache.Scope scope = new AnswerCache.Scope(tenant, "sales", 1);
        AtomicInteger computed = new AtomicInteger();
        CountDownLatch working = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(200);
        List<CompletableFuture<Told>> answers = new ArrayList<>();
        for (int caller = 0; caller < 200; caller++) {
            AnswerCache process = processes.get(caller % 2);
            answers.add(CompletableFuture.supplyAsync(
                    () -> process.get(scope, new Question("revenue", 1), Told.class, () -> {
                        working.countDown();
                        return new Told("answer " + computed.incrementAndGet());
                    }),
                    callers));
        }

        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
        for (CompletableFuture<Told> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new Told("answer 1"));
        }
        assertThat(computed).hasValue(1);
        callers.shutdown();
    }

    @Test
    void neverGivesOneTenantOrVersionTheAnswerOfAnother() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String whose = tenant + random.nextInt(4);
            String dataSource = "source" + random.nextInt(3);
            long version = random.nextInt(3);
            Question question = new Question("q" + random.nextInt(3), random.nextInt(3));
            Told own = new Told(whose + "/" + dataSource + "/" + version + "/" + question);

            assertThat(processes
                            .get(random.nextInt(2))
                            .get(new AnswerCache.Scope(whose, dataSource, version), question, Told.class, () -> own))
                    .isEqualTo(own);
        }
    }

    @Test
    void computesAgainAfterAFailure() {
        AnswerCache.Scope scope = new AnswerCache.Scope(tenant, "sales", 2);
        try {
            processes.get(0).get(scope, new Question("x", 1), Told.class, () -> {
                throw new IllegalStateException("away");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("away");
        }

        assertThat(processes.get(1).get(scope, new Question("x", 1), Told.class, () -> new Told("now")))
                .isEqualTo(new Told("now"));
    }
}
