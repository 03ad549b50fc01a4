package io.salesanalytics.launcher.part;

import java.time.Duration;
import java.util.List;

/**
 * One process of the product.
 *
 * @param name as shown to people, and the name of its log
 * @param needs names of the parts that must be ready before this one starts
 * @param preparation done before every start
 * @param command the process
 * @param probe when it counts as ready
 * @param patience how long it may take to become ready before its start counts as failed
 * @param ending how it is ended
 */
public record Part(
        String name,
        List<String> needs,
        Preparation preparation,
        Command command,
        Probe probe,
        Duration patience,
        Ending ending) {}
