package io.salesanalytics.chassis.identity;

/** The roles a token can carry. A higher role's token lists the lower ones too, so a check names one role only. */
public final class Roles {
    /** Sees dashboards. */
    public static final String VIEWER = "viewer";
    /** Also uploads, exports and saves views. */
    public static final String ANALYST = "analyst";
    /** Also administers data sources, users and policies. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
