/** The events that pass between services, as records: what happened, to which upload of which tenant. No behaviour. */
@NullMarked
package io.salesanalytics.contracts;

import org.jspecify.annotations.NullMarked;
