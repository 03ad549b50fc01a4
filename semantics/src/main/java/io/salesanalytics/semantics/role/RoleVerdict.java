package io.salesanalytics.semantics.role;

import io.salesanalytics.contracts.Role;

/**
 * What a column is for.
 *
 * @param role the role
 * @param confidence 0 to 1
 * @param reason one plain sentence
 */
public record RoleVerdict(Role role, double confidence, String reason) {}
