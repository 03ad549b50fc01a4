/** Brings clean files into Druid, proves that nothing was lost, and publishes them. */
@NullMarked
package io.salesanalytics.submission;

import org.jspecify.annotations.NullMarked;
