/** What a data source's columns mean: its dimensions and measures. Plain rules. */
@NullMarked
package io.salesanalytics.gateway.model;

import org.jspecify.annotations.NullMarked;
