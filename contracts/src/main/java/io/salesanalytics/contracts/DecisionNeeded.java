package io.salesanalytics.contracts;

import org.jspecify.annotations.Nullable;

/** The file can be read in more than one way; its owner has to say which. */
public record DecisionNeeded(TaskRef task, Question question, @Nullable String reportKey) {}
