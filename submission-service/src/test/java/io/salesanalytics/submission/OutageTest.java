package io.salesanalytics.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.salesanalytics.submission.event.EventSender;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class OutageTest {

    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "53300,true", ",true", "23505,false", "42P01,false"})
    void waitsForADatabaseThatIsAwayAndForNoOther(String state, boolean away) {
        assertThat(Outage.causes(new SQLException("no", state))).isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"503,true", "500,true", "429,true", "403,false", "404,false"})
    void waitsForAStorageThatIsAwayAndForNoOther(int status, boolean away) {
        assertThat(Outage.causes(S3Exception.builder().statusCode(status).build()))
                .isEqualTo(away);
    }

    @Test
    void waitsForAStorageThatCannotBeReached() {
        assertThat(Outage.causes(SdkClientException.create("no route"))).isTrue();
        assertThat(Outage.causes(new UncheckedIOException(new SocketException("Connection reset"))))
                .isTrue();
    }

    @Test
    void waitsForAKafkaThatDoesNotTakeAnEventUnlessTheEventIsAtFault() {
        assertThat(Outage.causes(sent(new TimeoutException("no leader")))).isTrue();
        assertThat(Outage.causes(sent(new IllegalStateException("channel closed"))))
                .isTrue();
        assertThat(Outage.causes(sent(new RecordTooLargeException("9 MB")))).isFalse();
    }

    @Test
    void waitsForNothingWhenTheProgramIsAtFault() {
        assertThat(Outage.causes(new NullPointerException())).isFalse();
    }

    /** What a sender makes of a channel that fails so. */
    @SuppressWarnings("unchecked")
    private static Throwable sent(RuntimeException failure) {
        MutinyEmitter<String> broken = (MutinyEmitter<String>) Proxy.newProxyInstance(
                OutageTest.class.getClassLoader(), new Class<?>[] {MutinyEmitter.class}, (p, method, args) -> {
                    throw failure;
                });
        return catchThrowable(() -> EventSender.send(broken, Message.of("event")));
    }
}
