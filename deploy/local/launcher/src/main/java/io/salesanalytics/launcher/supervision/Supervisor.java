package io.salesanalytics.launcher.supervision;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.part.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Runs a set of parts: each as soon as what it needs is ready, and ends them in the opposite order. */
public final class Supervisor {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Children children = new Children();
    private final Map<String, SupervisedPart> parts = new LinkedHashMap<>();
    private final Consumer<List<PartState>> observer;

    /** The observer hears the state of all parts whenever one changes. */
    public Supervisor(
            Installation installation, List<Part> parts, Progress progress, Consumer<List<PartState>> observer) {
        this.observer = observer;
        for (Part part : parts) {
            this.parts.put(
                    part.name(),
                    new SupervisedPart(part, installation.log(part.name()), children, progress, this::changed));
        }
    }

    /** Starts everything and returns when all parts are ready. After a failure the rest still runs: call stop. */
    public void start() throws StartException {
        CompletableFuture<?>[] ready = new CompletableFuture<?>[parts.size()];
        CompletableFuture<Void> anyFailure = new CompletableFuture<>();
        int index = 0;
        for (SupervisedPart part : parts.values()) {
            startWhenNeedsAreReady(part);
            ready[index++] = part.firstReady().whenComplete((nothing, failure) -> {
                if (failure != null) {
                    anyFailure.completeExceptionally(failure);
                }
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(ready), anyFailure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** What each part is doing. */
    public List<PartState> states() {
        return parts.values().stream().map(SupervisedPart::state).toList();
    }

    /** Ends every part after those that need it, and returns when all are gone. */
    public void stop() {
        Map<String, CompletableFuture<Void>> ends = new LinkedHashMap<>();
        parts.values().forEach(part -> ends.put(part.part().name(), new CompletableFuture<>()));
        parts.values().forEach(part -> new Thread(
                        () -> stopAfterDependents(part, ends),
                        "stops-" + part.part().name())
                .start());
        CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).join();
        children.close();
    }

    private void startWhenNeedsAreReady(SupervisedPart part) {
        CompletableFuture<?>[] needs = part.part().needs().stream()
                .map(parts::get)
                .filter(need -> need != null)
                .map(SupervisedPart::firstReady)
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> unused = CompletableFuture.allOf(needs).thenRun(() -> {
            Thread thread = new Thread(part, "keeps-" + part.part().name());
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void stopAfterDependents(SupervisedPart part, Map<String, CompletableFuture<Void>> ends) {
        String name = part.part().name();
        parts.values().stream()
                .filter(other -> other.part().needs().contains(name))
                .forEach(other -> ends.getOrDefault(other.part().name(), CompletableFuture.completedFuture(null))
                        .join());
        try {
            part.stop(STOP_PATIENCE);
            ends.getOrDefault(name, new CompletableFuture<>()).complete(null);
        } catch (Exception e) {
            ends.getOrDefault(name, new CompletableFuture<>()).complete(null);
        }
    }

    private void changed() {
        observer.accept(states());
    }
}
