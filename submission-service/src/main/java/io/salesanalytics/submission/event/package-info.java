/** Sending events, each until Kafka has it or says that it does not. */
@NullMarked
package io.salesanalytics.submission.event;

import org.jspecify.annotations.NullMarked;
