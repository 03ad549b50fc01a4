@NullMarked
package io.salesanalytics.submission.publication;

import org.jspecify.annotations.NullMarked;
