package io.salesanalytics.validation.repair;

import java.util.List;

/**
 * How a row may have been meant.
 *
 * @param written its characters as they stand in the file
 * @param cells one for each column
 */
public record Proposal(String written, List<String> cells) {
    private static final int LONGEST_EXAMPLE = 160;

    /** Both, for people: {@code 1/2/2024,Thika9 → 1/2/2024 | Thika | 9}. */
    public String example() {
        return shortened(written) + " → " + shortened(String.join(" | ", cells));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\r\\n]+", " ");
        return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
