package io.salesanalytics.contracts;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * How Redis tells gateways which versions of a data source they must have seen before they answer: a hash for each tenant
 * with a field for the rows of each data source and one for its description. A gateway believes what it has read for
 * {@link #LEASE}, unless the version was about to change. Whoever raises a version says so first, waits until nobody
 * believes the old one unasked any more, and only then raises it: from that moment no gateway answers from before.
 */
public enum CatalogueVersion {
    /** The newest publication. */
    ROWS(""),
    /** What the owner says. */
    DESCRIPTION("/described");

    /** How long a version may be believed, from the moment it is asked for. */
    public static final Duration LEASE = Duration.ofMillis(25);

    /** Longer than a lease by more than clocks drift and timers are late. */
    private static final Duration NOTICE = Duration.ofMillis(40);

    /** Sets a field to a version where it is not at a newer one: a message that comes again must not take that back. */
    private static final String SET_NEWER =
            """
            local current = redis.call('HGET', KEYS[1], ARGV[1])
            if not current or tonumber(current) < tonumber(ARGV[2]) then
              redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            end
            """;

    /** The mark stays for another writer's newer version. */
    private static final String RAISE = SET_NEWER
            + """
                    local mark = redis.call('HGET', KEYS[1], ARGV[3])
                    if mark and tonumber(mark) <= tonumber(ARGV[2]) then
                      redis.call('HDEL', KEYS[1], ARGV[3])
                    end
                    return 0
                    """;

    /** No data source's name has a slash. */
    private final String suffix;

    CatalogueVersion(String suffix) {
        this.suffix = suffix;
    }

    /** The key of a tenant's hash. */
    public static String key(String tenant) {
        return "catalogue:" + tenant;
    }

    /** The field of the version. */
    public String field(String dataSource) {
        return dataSource + suffix;
    }

    /**
     * The field that is there while the version is about to change, with the newest that is announced. One that a writer
     * left behind only costs trips.
     */
    public String changing(String dataSource) {
        return dataSource + suffix + "/changing";
    }

    /**
     * Raises a version; takes {@link #NOTICE}. Others may raise older and newer ones meanwhile.
     *
     * @param redis sends a command with its arguments
     */
    public void raise(String tenant, String dataSource, long version, BiConsumer<String, String[]> redis) {
        String key = key(tenant);
        String newest = Long.toString(version);
        redis.accept("EVAL", new String[] {SET_NEWER, "1", key, changing(dataSource), newest});
        try {
            Thread.sleep(NOTICE.toMillis());
        } catch (InterruptedException e) {
            // Stays marked as about to change, so nobody believes it unasked until it is raised again.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the version was raised", e);
        }
        redis.accept("EVAL", new String[] {RAISE, "1", key, field(dataSource), newest, changing(dataSource)});
    }
}
