package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Ports;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the servers of this run listen, and what a service is told about them.
 *
 * @param postgres port of PostgreSQL
 * @param kafka port of Kafka for clients
 * @param kafkaController port Kafka uses for itself
 * @param redis port of Redis
 * @param s3 port of the object store
 * @param druid port of Druid's router, by which all of Druid is reached
 */
public record Addresses(int postgres, int kafka, int kafkaController, int redis, int s3, int druid) {
    public static final String DATABASE = "sales_analytics";
    public static final String DATABASE_OWNER = "sales_analytics";
    public static final String REGION = "us-east-1";

    public static Addresses of(Ports ports) throws IOException {
        return new Addresses(
                ports.of(Postgres.NAME),
                ports.of(Kafka.NAME),
                ports.of("kafka-controller"),
                ports.of(Redis.NAME),
                ports.of(ObjectStore.NAME),
                ports.of(Druid.NAME));
    }

    /** The environment variables by which services find the servers. Holds secrets. */
    public Map<String, String> environment(Credentials credentials) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka);
        environment.put("POSTGRES_URL", jdbc(DATABASE));
        environment.put("POSTGRES_USER", DATABASE_OWNER);
        environment.put("POSTGRES_PASSWORD", credentials.postgresPassword());
        environment.put("S3_ENDPOINT", s3Url());
        environment.put("S3_REGION", REGION);
        environment.put("S3_ACCESS_KEY", credentials.s3AccessKey());
        environment.put("S3_SECRET_KEY", credentials.s3SecretKey());
        environment.put("REDIS_URL", "redis://:" + credentials.redisPassword() + "@127.0.0.1:" + redis);
        environment.put("DRUID_URL", druidUrl());
        return environment;
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    String s3Url() {
        return "http://127.0.0.1:" + s3;
    }

    String druidUrl() {
        return "http://127.0.0.1:" + druid;
    }
}
