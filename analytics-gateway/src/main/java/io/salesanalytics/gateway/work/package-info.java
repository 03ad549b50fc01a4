/** The bounded pool in which everything that blocks is done. */
@NullMarked
package io.salesanalytics.gateway.work;

import org.jspecify.annotations.NullMarked;
