package io.salesanalytics.gateway.cache;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

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

    /** Whether the work is ours. */
    boolean take(String key) {
        Boolean taken = redis.ask(r -> r.execute("SET", name(key), owner, "NX", "PX", Long.toString(longest.toMillis()))
                .map(Objects::nonNull));
        return taken == null || taken;
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
