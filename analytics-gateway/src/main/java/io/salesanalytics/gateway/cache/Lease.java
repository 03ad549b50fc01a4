package io.salesanalytics.gateway.cache;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time work on an answer. Without Redis everybody may. */
final class Lease {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final RedisLink redis;
    private final Duration longest;
    private final String owner = UUID.randomUUID().toString();

    Lease(RedisLink redis, Duration longest) {
        this.redis = redis;
        this.longest = longest;
    }

    /**
     * What came of asking for a lease.
     *
     * @param ours whether the work is ours
     * @param value what the key holds: another process may have ended since it was looked for
     */
    record Begun(boolean ours, @Nullable String value) {}

    /** Takes the lease where nobody has it, and looks at what the work is for right behind that. */
    Begun take(String key) {
        List<@Nullable Response> told = redis.sendAll(List.of(
                        Request.cmd(Command.SET)
                                .arg(name(key))
                                .arg(owner)
                                .arg("NX")
                                .arg("PX")
                                .arg(Long.toString(longest.toMillis())),
                        Request.cmd(Command.GET).arg(key)))
                .join();
        if (told == null) {
            return new Begun(true, null);
        }
        Response value = told.get(1);
        return new Begun(told.get(0) != null, value == null ? null : value.toString());
    }

    /** Waits until the other process has ended, or for as long as its lease may last. */
    void awaitEnd(String key) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (System.nanoTime() < deadline && isTaken(key)) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(String key) {
        return Boolean.TRUE.equals(redis.ask(r -> r.key().exists(name(key))));
    }

    /** Ends the lease, a moment later; one that ran out and is another's by now stays. */
    void end(String key) {
        redis.send(Request.cmd(Command.GET).arg(name(key))).thenAccept(holder -> {
            if (holder != null && owner.equals(holder.toString())) {
                redis.send(Request.cmd(Command.DEL).arg(name(key)));
            }
        });
    }

    private static String name(String key) {
        return "lease:" + key;
    }
}
