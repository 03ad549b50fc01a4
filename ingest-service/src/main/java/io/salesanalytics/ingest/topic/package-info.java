/** The product's Kafka topics: created where they are missing, looked at before anything is taken in. */
@NullMarked
package io.salesanalytics.ingest.topic;

import org.jspecify.annotations.NullMarked;
