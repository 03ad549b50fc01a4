package io.salesanalytics.submission.load;

/** Who wants to know how a load goes. */
public interface LoadListener {
    /** Druid has taken the load. */
    void submitted(String druidTaskId);

    /**
     * The load goes on.
     *
     * @param rows rows taken so far
     */
    void progressed(long rows);
}
