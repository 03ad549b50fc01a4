package io.salesanalytics.semantics.concept;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cells of a column say that tells returns from sales. */
public final class ReturnMark {
    private static final Set<String> WORDS = Set.of(
            "return",
            "returned",
            "refund",
            "refunded",
            "credit",
            "credit note",
            "credit memo",
            "reversal",
            "cancellation",
            "retoure",
            "gutschrift",
            "storno",
            "ruckgabe",
            "rückgabe",
            "retour",
            "avoir",
            "remboursement",
            "devolucion",
            "devolución",
            "reembolso",
            "devolucao",
            "devolução",
            "estorno",
            "reso",
            "rimborso",
            "nota di credito",
            "creditnota");
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "t", "x", "ja", "oui", "si", "sí", "sim", "ndiyo", "wahr", "vrai");

    private ReturnMark() {}

    /** Whether the cell names a return, as in a column that has {@code Sale} and {@code Refund}. */
    public static boolean isWord(String cell) {
        String plain = cell.strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(plain) || plain.endsWith("s") && WORDS.contains(plain.substring(0, plain.length() - 1));
    }

    /** Every cell that marks a return, in lower case. */
    public static Set<String> cells() {
        return Stream.concat(YES.stream(), WORDS.stream().flatMap(word -> Stream.of(word, word + "s")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a row with this cell in its column of concept {@code isReturn} is a return. */
    public static boolean marksReturn(String cell) {
        return isWord(cell) || saysYes(cell);
    }

    /** Whether the cell of a column of yes and no says yes. */
    public static boolean saysYes(String cell) {
        return YES.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
