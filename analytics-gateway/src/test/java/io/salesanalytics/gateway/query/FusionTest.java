package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Formula;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static final Formula SALES = new Formula.Of(new Atom.SumOf("Sales"));
    private static final Formula COST = new Formula.Of(new Atom.SumOf("Cost"));
    private static final DateRange RANGE = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final Fusion fusion = new Fusion();
    private final Sums found = new Sums(0);

    @Test
    void asksOnceForQuestionsThatDifferInTheirMeasuresOnly() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<List<Formula>> taken = new CompletableFuture<>();
        CompletableFuture<Sums> first =
                CompletableFuture.supplyAsync(() -> fusion.ask(frame(SALES), question(SALES), m -> {
                    asked.incrementAndGet();
                    begun.countDown();
                    await(joined);
                    taken.complete(m.take());
                    return found;
                }));
        await(begun);
        Thread second = new Thread(() -> fusion.ask(frame(COST), question(COST), m -> {
            asked.incrementAndGet();
            return found;
        }));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        joined.countDown();

        assertThat(first.get(5, TimeUnit.SECONDS)).isSameAs(found);
        second.join(5000);
        assertThat(second.isAlive()).isFalse();
        assertThat(taken.get()).containsExactlyInAnyOrder(SALES, COST);
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainOnceAQueryHasLeft() {
        AtomicInteger asked = new AtomicInteger();
        fusion.ask(frame(SALES), question(SALES), m -> {
            m.take();
            fusion.ask(frame(COST), question(COST), inner -> {
                asked.incrementAndGet();
                return found;
            });
            return found;
        });

        assertThat(asked).hasValue(1);
    }

    @Test
    void tellsTheFailureAndStartsAnew() {
        assertThatThrownBy(() -> fusion.ask(frame(SALES), question(SALES), m -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(fusion.ask(frame(SALES), question(SALES), m -> found)).isSameAs(found);
    }

    @Test
    void keepsQuestionsOfOtherVersionsAndOtherOrdersApart() {
        assertThat(frame(SALES)).isEqualTo(frame(COST));
        assertThat(Frame.of("other", "sales", 1, question(SALES))).isNotEqualTo(frame(SALES));
        assertThat(Frame.of("main", "sales", 2, question(SALES))).isNotEqualTo(frame(SALES));
        assertThat(Frame.of("main", "sales", 1, question(SALES).first(new Order(0, null, true), 5)))
                .isNotEqualTo(Frame.of("main", "sales", 1, question(COST).first(new Order(0, null, true), 5)));
    }

    private static Frame frame(Formula measure) {
        return Frame.of("main", "sales", 1, question(measure));
    }

    private static Question question(Formula measure) {
        return Question.totals(new Span(RANGE, null), List.of(), List.of(measure));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
