package io.salesanalytics.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, sized for many of them on one small machine. */
final class Java {
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** One collector thread, only the quick compiler, and small stacks: a quarter of the memory of the defaults. */
    static List<String> small(int heapMegabytes) {
        return List.of(
                program(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                QUICK_COMPILER,
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }

    /** The same with the thorough compiler too, for what works hard: half the time or less once warm, 50 MB more. */
    static List<String> busy(int heapMegabytes) {
        return small(heapMegabytes).stream()
                .filter(word -> !word.equals(QUICK_COMPILER))
                .toList();
    }

    static List<String> words(List<String> start, String... rest) {
        List<String> words = new ArrayList<>(start);
        words.addAll(List.of(rest));
        return words;
    }
}
