package io.salesanalytics.auth.limit;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.value.ValueCommands;
import java.time.Duration;

/** Counts in Redis, by Redis' clock, so that all replicas agree. */
final class RedisAttempts implements Attempts {
    private static final String COUNT = "auth:attempts:count:";
    private static final String PAUSE = "auth:attempts:pause:";
    private static final String NOTE = "auth:attempts:note:";

    private final ValueCommands<String, Long> values;
    private final KeyCommands<String> keys;

    RedisAttempts(RedisDataSource redis) {
        this.values = redis.value(Long.class);
        this.keys = redis.key();
    }

    @Override
    public Duration paused(String key) {
        if (!keys.exists(PAUSE + key)) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.max(0, keys.pttl(PAUSE + key)));
    }

    @Override
    public long count(String key, Duration memory) {
        long count = values.incr(COUNT + key);
        keys.pexpire(COUNT + key, memory);
        return count;
    }

    @Override
    public void pause(String key, Duration pause) {
        values.psetex(PAUSE + key, pause.toMillis(), 1L);
    }

    @Override
    public void forget(String key) {
        keys.del(COUNT + key, PAUSE + key);
    }

    @Override
    public void note(String key, Duration memory) {
        values.psetex(NOTE + key, memory.toMillis(), 1L);
    }

    @Override
    public boolean noted(String key) {
        return keys.exists(NOTE + key);
    }
}
