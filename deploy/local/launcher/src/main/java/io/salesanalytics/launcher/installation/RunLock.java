package io.salesanalytics.launcher.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held by the one launcher that runs an installation; the kernel lets go of it however that launcher ends. */
public final class RunLock implements AutoCloseable {
    /** An unreachable lock would be let go by the garbage collector. */
    private static final Set<RunLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another launcher holds the lock. */
    public static Optional<RunLock> take(Installation installation) throws IOException {
        FileChannel channel = FileChannel.open(file(installation), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        RunLock held = new RunLock(channel);
        HELD.add(held);
        return Optional.of(held);
    }

    /** Whether a launcher runs this installation. */
    public static boolean isTaken(Installation installation) throws IOException {
        Optional<RunLock> lock = take(installation);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    @Override
    public void close() throws IOException {
        HELD.remove(this);
        channel.close();
    }

    private static Path file(Installation installation) {
        return installation.run().resolve("lock");
    }
}
