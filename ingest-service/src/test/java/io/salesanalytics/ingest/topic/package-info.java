/** Tests of the topics on a real Kafka. */
package io.salesanalytics.ingest.topic;
