/** Asks the first page's questions before its first visitor does. */
@NullMarked
package io.salesanalytics.gateway.warmup;

import org.jspecify.annotations.NullMarked;
