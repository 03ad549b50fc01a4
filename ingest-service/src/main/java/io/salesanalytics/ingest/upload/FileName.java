package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file's name as it is kept: without any path, without invisible characters, short enough for every store. Letters
 * of all scripts stay.
 *
 * @param value the name
 */
public record FileName(String value) {
    /** Stores that keep objects as files add to the name and end at 255 bytes. */
    private static final int MOST_BYTES = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** The name a client sent, made safe. */
    public static FileName of(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new ProblemException(IngestError.FILE_NAME_INVALID, "Send the file under a name, such as march.csv.");
        }
        return new FileName(shortened(name));
    }

    /** Refuses a name whose ending is none of these. */
    public void requireType(Set<String> types) {
        if (!types.contains(type())) {
            throw new ProblemException(
                    IngestError.FILE_TYPE_UNSUPPORTED,
                    "Files of this type cannot be read. Send one of: "
                            + String.join(", ", types.stream().sorted().toList()) + ".");
        }
    }

    /** Where the raw file of an upload is kept in its tenant's bucket. */
    public String key(String dataSource, UUID taskId) {
        return "uploads/" + dataSource + "/" + taskId + "/" + value;
    }

    /** The ending, in lower case without the dot; empty when there is none. */
    String type() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Cuts before the ending, between characters. */
    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) < MOST_BYTES / 2 ? name.substring(dot) : "";
        int end = name.length() - ending.length();
        while (bytes(name.substring(0, end)) + bytes(ending) > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
