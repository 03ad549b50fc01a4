/** The correlation id that ties together all log lines, requests and events of one act. */
@NullMarked
package io.salesanalytics.chassis.correlation;

import org.jspecify.annotations.NullMarked;
