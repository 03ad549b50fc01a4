@NullMarked
package io.salesanalytics.submission;

import org.jspecify.annotations.NullMarked;
