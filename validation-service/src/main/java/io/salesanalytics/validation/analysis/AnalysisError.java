package io.salesanalytics.validation.analysis;

import io.salesanalytics.chassis.problem.ErrorCode;

/** The errors of looking at a file. */
enum AnalysisError implements ErrorCode {
    ANALYSES_BUSY(503, "Too many files are looked at");

    private final int status;
    private final String title;

    AnalysisError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
