package io.salesanalytics.auth.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress(LoginLimitTest.defaults());

    @Test
    void believesTheLastHopOfATrustedEdgeOnly() {
        assertThat(addresses.resolve("127.0.0.1", "1.2.3.4, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(addresses.resolve("0:0:0:0:0:0:0:1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(addresses.resolve("198.51.100.1", "203.0.113.7")).isEqualTo("198.51.100.1");
    }

    @Test
    void takesTheConnectionsAddressWhereTheHeaderIsMissingOrNonsense() {
        assertThat(addresses.resolve("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(addresses.resolve("127.0.0.1", "evil.example.com")).isEqualTo("127.0.0.1");
        assertThat(addresses.resolve("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(addresses.resolve(null, null)).isEqualTo("unknown");
    }

    @Test
    void countsAnIpv6HouseholdAsOne() {
        String one = addresses.resolve("127.0.0.1", "2001:db8:1:2::1");
        String other = addresses.resolve("127.0.0.1", "2001:db8:1:2:ffff::9");

        assertThat(one).isEqualTo(other).endsWith("/64");
        assertThat(addresses.resolve("127.0.0.1", "2001:db8:1:3::1")).isNotEqualTo(one);
    }

    @Test
    void readsRanges() {
        assertThat(AddressRange.of("10.0.0.0/8").contains("10.255.3.4")).isTrue();
        assertThat(AddressRange.of("10.0.0.0/8").contains("11.0.0.1")).isFalse();
        assertThat(AddressRange.of("10.1.2.3").contains("10.1.2.4")).isFalse();
        assertThatThrownBy(() -> AddressRange.of("10.0.0.0/40")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AddressRange.of("edge.example.com")).isInstanceOf(IllegalArgumentException.class);
    }
}
