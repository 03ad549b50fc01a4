/** The only reader of Druid: what the numbers mean, and how they are asked for. */
@NullMarked
package io.salesanalytics.gateway;

import org.jspecify.annotations.NullMarked;
