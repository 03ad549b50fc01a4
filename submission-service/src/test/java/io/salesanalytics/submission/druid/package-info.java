@NullMarked
package io.salesanalytics.submission.druid;

import org.jspecify.annotations.NullMarked;
