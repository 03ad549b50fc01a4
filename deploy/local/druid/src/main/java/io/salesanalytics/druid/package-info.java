/** Apache Druid with all its roles in one process, for one machine. */
@NullMarked
package io.salesanalytics.druid;

import org.jspecify.annotations.NullMarked;
