@NullMarked
package io.salesanalytics.validation.repair;

import org.jspecify.annotations.NullMarked;
