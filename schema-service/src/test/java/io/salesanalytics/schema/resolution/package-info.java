@NullMarked
package io.salesanalytics.schema.resolution;

import org.jspecify.annotations.NullMarked;
