package io.salesanalytics.validation.typing;

/** The order of day, month and year in dates of three numbers. Names by which an owner answers for it are the codes. */
public enum DateOrder {
    DAY_FIRST("DMY", "Day first"),
    MONTH_FIRST("MDY", "Month first"),
    /** Only where the year has two digits: with four it is plain to see. */
    YEAR_FIRST("YMD", "Year first");

    private final String code;
    private final String label;

    DateOrder(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** {@code DMY}, {@code MDY} or {@code YMD}. */
    String code() {
        return code;
    }

    String label() {
        return label;
    }
}
