package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Binaries;
import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Redis with a password, as a bounded cache that is kept over restarts. */
final class Redis {
    static final String NAME = "redis";

    private final Installation installation;
    private final Credentials credentials;
    private final Addresses addresses;

    Redis(Installation installation, Credentials credentials, Addresses addresses) {
        this.installation = installation;
        this.credentials = credentials;
        this.addresses = addresses;
    }

    Part part() {
        return new Part(
                NAME,
                List.of(),
                this::prepare,
                new Command(List.of(program().toString(), configuration().toString()), Map.of(), installation.home()),
                attempt -> attempt.printed("Ready to accept connections"),
                Duration.ofSeconds(30),
                Ending.TERMINATE);
    }

    private void prepare() throws IOException {
        Binaries.unpackRedis(installation, program());
        Path data = Files.createDirectories(installation.data(NAME));
        SecretFile.write(
                configuration(),
                """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                appendonly yes
                save ""
                maxmemory 128mb
                maxmemory-policy volatile-lru
                """
                        .formatted(addresses.redis(), credentials.redisPassword(), data));
    }

    private Path program() {
        return installation.run().resolve("redis-server");
    }

    private Path configuration() {
        return installation.run().resolve("redis.conf");
    }
}
