package io.salesanalytics.auth.user;

import java.time.Instant;
import java.util.UUID;

/**
 * A user must sign in again, if at all.
 *
 * @param userId who
 * @param reason why, for people
 * @param at when
 */
public record UserShutOut(UUID userId, String reason, Instant at) {}
