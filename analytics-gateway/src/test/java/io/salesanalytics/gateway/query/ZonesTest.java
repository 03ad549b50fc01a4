package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.gateway.query.Zones.Piece;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Africa/Nairobi",
            "America/New_York",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "America/St_Johns",
            "Africa/Casablanca",
            "-11:30");
    private static final long FROM = Zones.millis(LocalDateTime.of(1968, 1, 1, 0, 0));
    private static final long UNTIL = Zones.millis(LocalDateTime.of(2030, 1, 1, 0, 0));

    @Test
    void movesEachTimeAsFarAsTheClocksOfBothZonesSay() {
        Random random = new Random(7);
        for (String data : ZONES) {
            for (String viewer : ZONES) {
                Zones zones = new Zones(ZoneId.of(data), ZoneId.of(viewer));
                List<Piece> pieces = zones.pieces(FROM, UNTIL);
                for (int i = 0; i < 2_000; i++) {
                    // Halves of hours, where clocks are changed, and the moments right before.
                    long time = FROM + random.nextLong(UNTIL - FROM) / 1_800_000 * 1_800_000 - random.nextInt(2);
                    assertMoved(time, zones, pieces);
                }
            }
        }
    }

    private static void assertMoved(long time, Zones zones, List<Piece> pieces) {
        Piece piece = pieces.stream()
                .filter(p -> p.from() <= time && time < p.until())
                .findFirst()
                .orElse(null);
        if (piece == null) {
            assertThat(time).isLessThan(FROM);
            return;
        }
        LocalDateTime shown = LocalDateTime.ofEpochSecond(
                Math.floorDiv(time, 1000L), (int) Math.floorMod(time, 1000L) * 1_000_000, ZoneOffset.UTC);
        ZonedDateTime seen = shown.atZone(zones.data()).withZoneSameInstant(zones.viewer());
        assertThat(time - piece.data() + piece.viewer())
                .as(shown + " " + zones)
                .isEqualTo(Zones.millis(seen.toLocalDateTime()));
        assertThat(time - piece.data())
                .as(shown + " " + zones)
                .isEqualTo(seen.toInstant().toEpochMilli());
    }

    @Test
    void isOnePieceWhereNoClockIsChanged() {
        Zones zones = new Zones(ZoneId.of("Africa/Nairobi"), ZoneId.of("Asia/Kolkata"));
        long from = Zones.millis(LocalDateTime.of(2000, 1, 1, 0, 0));

        assertThat(zones.pieces(from, UNTIL)).containsExactly(new Piece(from, UNTIL, 10_800_000, 19_800_000));
    }
}
