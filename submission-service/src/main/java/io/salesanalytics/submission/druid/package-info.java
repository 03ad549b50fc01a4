/** What we ask of Druid over HTTP: run a task, tell how it goes, add up a table, drop a table. */
@NullMarked
package io.salesanalytics.submission.druid;

import org.jspecify.annotations.NullMarked;
