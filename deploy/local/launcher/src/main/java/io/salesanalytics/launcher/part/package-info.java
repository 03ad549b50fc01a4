/** The processes the product consists of: how each is started and when it counts as ready. */
@NullMarked
package io.salesanalytics.launcher.part;

import org.jspecify.annotations.NullMarked;
