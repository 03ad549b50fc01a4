/** What is shipped, held against what the services need: the chart as real Helm renders it, Compose, edge. */
@NullMarked
package io.salesanalytics.deployment;

import org.jspecify.annotations.NullMarked;
