@NullMarked
package io.salesanalytics.validation.command;

import org.jspecify.annotations.NullMarked;
