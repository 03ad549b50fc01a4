/** Events that leave together with the state they tell about. */
@NullMarked
package io.salesanalytics.ingest.outbox;

import org.jspecify.annotations.NullMarked;
