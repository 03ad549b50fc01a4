/** Events as Kafka messages with CloudEvents attributes. */
@NullMarked
package io.salesanalytics.chassis.event;

import org.jspecify.annotations.NullMarked;
