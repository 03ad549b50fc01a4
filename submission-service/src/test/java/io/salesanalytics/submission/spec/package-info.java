@NullMarked
package io.salesanalytics.submission.spec;

import org.jspecify.annotations.NullMarked;
