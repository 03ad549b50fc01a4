package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.salesanalytics.validation.record.RowBatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files of every format: none may crash the reader, keep it busy, fill the memory, leave a file behind or lose a
 * row. {@code -Dfuzz.inputs=N} tries that many from number {@code -Dfuzz.from}; what fails is kept in
 * {@code target/broken-files} under its number.
 */
class BrokenFilesTest {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 3000);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final Path KEPT = Path.of(System.getProperty("fuzz.kept", "target/broken-files"));
    /** Of a core's time, since other work may hold the machine; and of the clock's, for who waits for ever. */
    private static final long MOST_CPU_NANOS = 30_000_000_000L;

    private static final long MOST_NANOS = 20 * MOST_CPU_NANOS;
    private static final long MOST_ALLOCATED = 800L << 20;
    private static final int MOST_FAILURES = 50;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Queue failures = new Queue();
    private final AtomicLong next = new AtomicLong(FROM);

    @TempDir
    Path folder;

    /** Failures by number, kept as files. */
    private static final class Queue extends ConcurrentLinkedQueue<String> {
        void add(long number, byte[] file, Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            add("number " + number + ": " + trace.toString().lines().limit(12).collect(Collectors.joining("\n")));
            try {
                Files.createDirectories(KEPT);
                Files.write(KEPT.resolve(number + ".bin"), file);
                Files.writeString(KEPT.resolve(number + ".txt"), trace.toString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** One thread at work, and since when on which file. */
    private final class Worker extends Thread {
        private final List<byte[]> seeds;
        private volatile long number;
        private volatile long since;
        private volatile long cpuBefore;
        private volatile byte[] file = new byte[0];

        Worker(List<byte[]> seeds) {
            super("broken-files");
            this.seeds = seeds;
            setDaemon(true);
        }

        @Override
        public void run() {
            for (long n = next.getAndIncrement(); n < FROM + INPUTS; n = next.getAndIncrement()) {
                file = Mutation.of(seeds, n);
                number = n;
                cpuBefore = THREADS.getCurrentThreadCpuTime();
                since = System.nanoTime();
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                try {
                    int rows = n % 16 == 0 ? 1 + (int) (n / 16 % 7) : RowBatch.FULL_ROWS;
                    int kept = n % 8 < 4 ? KeptRows.MOST_CHARACTERS : (int) (n % 1024);
                    Accounts.add(Checked.of(file, Map.of("DATE_ORDER", "DMY", "DECIMAL_SIGN", "POINT"), rows, kept));
                    assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                            .isLessThan(MOST_ALLOCATED);
                } catch (Exception | Error e) {
                    failures.add(n, file, e);
                }
            }
            since = 0;
        }

        boolean isStuck() {
            long cpu = THREADS.getThreadCpuTime(getId()) - cpuBefore;
            return since != 0 && (cpu > MOST_CPU_NANOS || System.nanoTime() - since > MOST_NANOS);
        }

        void reportStuck() {
            Error stuck = new AssertionError("still busy after the deadline");
            stuck.setStackTrace(getStackTrace());
            failures.add(number, file, stuck);
        }
    }

    @Test
    void endWithAPlainAnswer() throws Exception {
        Set<Path> before = temporaryFiles();
        List<byte[]> seeds = SeedFiles.all(folder);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Worker worker = new Worker(seeds);
            worker.start();
            workers.add(worker);
        }
        boolean stuck = false;
        while (workers.stream().anyMatch(Thread::isAlive) && !stuck && failures.size() < MOST_FAILURES) {
            for (Worker worker : workers) {
                worker.join(500);
            }
            stuck = workers.stream()
                            .filter(Worker::isStuck)
                            .peek(Worker::reportStuck)
                            .count()
                    > 0;
        }

        assertThat(failures).isEmpty();
        assertThat(next.get()).isGreaterThanOrEqualTo(FROM + INPUTS);
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(sales-file-|rows).*\\.(tmp|hashes)"))
                    .collect(Collectors.toSet());
        }
    }
}
