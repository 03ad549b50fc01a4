package io.salesanalytics.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NextAnswerTest {
    private final List<CompletableFuture<String>> asked = new ArrayList<>();
    private final NextAnswer<String> answer = new NextAnswer<>(() -> {
        asked.add(new CompletableFuture<>());
        return asked.get(asked.size() - 1);
    });

    @Test
    void sharesTheNextAnswerAmongThoseWhoAskMeanwhile() {
        CompletableFuture<String> first = answer.join();
        CompletableFuture<String> second = answer.join();
        CompletableFuture<String> third = answer.join();
        assertThat(asked).hasSize(1);

        asked.get(0).complete("before they asked");
        assertThat(first).isCompletedWithValue("before they asked");
        assertThat(second).isNotDone();
        assertThat(asked).hasSize(2);

        asked.get(1).complete("after they asked");
        assertThat(second).isCompletedWithValue("after they asked");
        assertThat(third).isCompletedWithValue("after they asked");
    }

    @Test
    void asksAnewAfterAFailure() {
        CompletableFuture<String> first = answer.join();
        asked.get(0).completeExceptionally(new IllegalStateException("away"));
        assertThat(first).isCompletedExceptionally();

        CompletableFuture<String> second = answer.join();
        asked.get(1).complete("back");
        assertThat(second).isCompletedWithValue("back");
    }

    @Test
    void tellsWhenItCannotEvenAsk() {
        NextAnswer<String> broken = new NextAnswer<>(() -> {
            throw new IllegalStateException("closed");
        });

        assertThat(broken.join()).isCompletedExceptionally();
        assertThat(broken.join()).isCompletedExceptionally();
    }
}
