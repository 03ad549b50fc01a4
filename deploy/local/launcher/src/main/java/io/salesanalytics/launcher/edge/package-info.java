/** The one public address: the page's files, and the way to each service. */
@NullMarked
package io.salesanalytics.launcher.edge;

import org.jspecify.annotations.NullMarked;
