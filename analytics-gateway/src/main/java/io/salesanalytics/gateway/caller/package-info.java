/** Who asks: callers whose tokens were found good a moment ago. */
@NullMarked
package io.salesanalytics.gateway.caller;

import org.jspecify.annotations.NullMarked;
