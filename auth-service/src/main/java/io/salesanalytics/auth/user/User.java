package io.salesanalytics.auth.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A user as others see it.
 *
 * @param id never changes, never comes again
 * @param tenant whose user
 * @param username folded as {@link Username} says
 * @param roles all roles, the lower ones included
 * @param attributes free facts, for policies
 * @param disabled may not sign in
 * @param createdAt when made
 * @param updatedAt when last changed
 */
public record User(
        UUID id,
        String tenant,
        String username,
        List<String> roles,
        Map<String, List<String>> attributes,
        boolean disabled,
        Instant createdAt,
        Instant updatedAt) {}
