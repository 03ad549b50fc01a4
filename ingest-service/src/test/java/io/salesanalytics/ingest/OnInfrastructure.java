package io.salesanalytics.ingest;

import io.quarkus.test.common.QuarkusTestResource;
import io.salesanalytics.chassis.test.TestIdentity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A test on the PostgreSQL, Kafka and S3 that the environment names; skipped where it names none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = "POSTGRES_URL",
        matches = ".+",
        disabledReason = "needs POSTGRES_URL, KAFKA_BOOTSTRAP_SERVERS and S3_ENDPOINT of running infrastructure")
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(OwnCorner.class)
public @interface OnInfrastructure {}
