package io.salesanalytics.contracts;

/** Druid has taken the clean file under this task id. */
public record SegmentsSubmitted(TaskRef task, String druidTaskId) {}
