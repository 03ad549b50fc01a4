package io.salesanalytics.launcher.part;

/** Signals a process can be ended with. */
public enum Signal {
    TERM,
    INT,
    QUIT,
    KILL
}
