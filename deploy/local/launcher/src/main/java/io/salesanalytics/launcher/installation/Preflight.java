package io.salesanalytics.launcher.installation;

import io.salesanalytics.launcher.LaunchFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks before the start at what would otherwise fail in the middle of it. */
public final class Preflight {
    private static final long MEBIBYTE = 1 << 20;

    private Preflight() {}

    /** Fails if a program the launcher calls is not installed. */
    public static void tools(List<String> names) {
        for (String name : names) {
            boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
            if (!found) {
                throw new LaunchFailure("The program '" + name + "' is missing: install it (setsid, setpriv and unshare"
                        + " are in Debian's util-linux, npm in npm, mvn in maven).");
            }
        }
    }

    /** Fails if less memory could be had than the parts need. */
    public static void memory(int neededMebibytes) throws IOException {
        Path source = Path.of("/proc/meminfo");
        if (Files.notExists(source)) {
            return;
        }
        long available = Files.readAllLines(source).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        if (available < neededMebibytes) {
            throw new LaunchFailure("Too little memory: " + available + " MiB are available, " + neededMebibytes
                    + " MiB are needed. Close other programs and try again.");
        }
    }

    /** Fails if the disk of the installation is nearly full. */
    public static void disk(Installation installation, int neededMebibytes) throws IOException {
        long usable = Files.getFileStore(installation.home()).getUsableSpace() / MEBIBYTE;
        if (usable < neededMebibytes) {
            throw new LaunchFailure("Too little disk space at " + installation.home() + ": " + usable
                    + " MiB are free, " + neededMebibytes + " MiB are needed.");
        }
    }

    /** Fails if another program listens at the public port. */
    public static void publicPort(int port) {
        if (!Ports.isFree(port)) {
            throw new LaunchFailure("Port " + port
                    + " is taken by another program: stop that, or choose another one, as in PORT=8081 ./dev up.");
        }
    }

    /** Fails if the build has not left the file. */
    public static void built(Installation installation, String file) {
        if (Files.notExists(installation.built(file))) {
            throw new LaunchFailure(file + " is missing: build it with mvn package -DskipTests.");
        }
    }
}
