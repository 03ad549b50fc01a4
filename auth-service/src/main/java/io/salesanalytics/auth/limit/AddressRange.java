package io.salesanalytics.auth.limit;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of IP addresses.
 *
 * @param first its first address
 * @param bits how many leading bits all of its addresses share
 */
record AddressRange(BigInteger first, int length, int bits) {
    /** Nothing that could be a host name: looking one up would let a stranger make us ask a name server. */
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int HOUSEHOLD_BYTES = 8;

    /** Reads {@code 10.0.0.0/8} or a single address. */
    static AddressRange of(String written) {
        String[] parts = written.strip().split("/", 2);
        byte[] address = bytes(parts[0]);
        int length = address.length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : length;
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException(written + " is no range of addresses");
        }
        return new AddressRange(new BigInteger(1, address), length, bits);
    }

    boolean contains(String address) {
        if (!isAddress(address)) {
            return false;
        }
        byte[] candidate = bytes(address);
        int free = length - bits;
        return candidate.length * Byte.SIZE == length
                && new BigInteger(1, candidate).shiftRight(free).equals(first.shiftRight(free));
    }

    static boolean isAddress(String text) {
        return text.length() <= 45 && NUMERIC.matcher(text).matches() && parses(text);
    }

    /** The address itself; of an IPv6 address its /64, since one household has all of that. */
    static String household(String address) {
        if (!isAddress(address)) {
            return "unknown";
        }
        byte[] bytes = bytes(address);
        if (bytes.length <= 4) {
            return address;
        }
        try {
            return Inet6Address.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, HOUSEHOLD_BYTES), bytes.length))
                            .getHostAddress()
                    + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    private static boolean parses(String text) {
        try {
            return bytes(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String address) {
        try {
            if (!NUMERIC.matcher(address).matches()) {
                throw new IllegalArgumentException(address + " is no IP address");
            }
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no IP address", e);
        }
    }
}
