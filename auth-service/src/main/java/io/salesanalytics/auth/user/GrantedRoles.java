package io.salesanalytics.auth.user;

import io.salesanalytics.chassis.identity.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles a user holds. The higher includes the lower, so one grant says all. */
public final class GrantedRoles {
    private static final List<String> RISING = List.of(Roles.VIEWER, Roles.ANALYST, Roles.ADMIN);

    private static final Set<String> SEE = Set.of("dashboards:read", "data-sources:read");
    private static final Set<String> WORK = Set.of("files:upload", "data:export", "views:save");
    private static final Set<String> ADMINISTER =
            Set.of("data-sources:manage", "users:manage", "policies:manage", "audit:read");

    private GrantedRoles() {}

    /** All roles that follow from those asked for, the lowest first; empty if one is unknown or none is given. */
    public static Optional<List<String>> from(Collection<String> asked) {
        if (asked.isEmpty() || !RISING.containsAll(asked)) {
            return Optional.empty();
        }
        int highest = asked.stream().mapToInt(RISING::indexOf).max().orElseThrow();
        return Optional.of(RISING.subList(0, highest + 1));
    }

    /** What the roles allow, sorted; for a page that shows or hides things. Each service decides by role itself. */
    public static List<String> permissions(Set<String> roles) {
        return RISING.stream()
                .filter(roles::contains)
                .flatMap(role -> of(role).stream())
                .sorted()
                .toList();
    }

    private static Set<String> of(String role) {
        return switch (role) {
            case Roles.VIEWER -> SEE;
            case Roles.ANALYST -> WORK;
            default -> ADMINISTER;
        };
    }
}
