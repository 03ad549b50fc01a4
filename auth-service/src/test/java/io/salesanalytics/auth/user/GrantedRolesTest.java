package io.salesanalytics.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantedRolesTest {
    @Test
    void includesTheLowerRoles() {
        assertThat(GrantedRoles.from(List.of("admin"))).contains(List.of("viewer", "analyst", "admin"));
        assertThat(GrantedRoles.from(List.of("analyst", "viewer"))).contains(List.of("viewer", "analyst"));
        assertThat(GrantedRoles.from(List.of("viewer"))).contains(List.of("viewer"));
    }

    @Test
    void refusesUnknownRolesAndNone() {
        assertThat(GrantedRoles.from(List.of("viewer", "root"))).isEmpty();
        assertThat(GrantedRoles.from(List.of("Admin"))).isEmpty();
        assertThat(GrantedRoles.from(List.of())).isEmpty();
    }

    @Test
    void tellsWhatARoleMayDo() {
        assertThat(GrantedRoles.permissions(Set.of("viewer")))
                .contains("dashboards:read")
                .doesNotContain("files:upload");
        assertThat(GrantedRoles.permissions(Set.of("viewer", "analyst", "admin")))
                .contains("files:upload", "users:manage");
    }
}
