/** The reader on the command line: check and read. */
@NullMarked
package io.salesanalytics.validation.command;

import org.jspecify.annotations.NullMarked;
