package io.salesanalytics.launcher.edge;

/**
 * A server behind the edge.
 *
 * @param name as people know it
 * @param port on loopback
 */
public record Target(String name, int port) {}
