package io.salesanalytics.launcher.part;

/** Work before a part's process starts, such as unpacking its program or writing its configuration. */
@FunctionalInterface
public interface Preparation {
    Preparation NONE = () -> {};

    void prepare() throws Exception;
}
