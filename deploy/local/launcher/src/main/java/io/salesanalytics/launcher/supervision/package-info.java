/** Starting, watching, restarting and ending processes. */
@NullMarked
package io.salesanalytics.launcher.supervision;

import org.jspecify.annotations.NullMarked;
