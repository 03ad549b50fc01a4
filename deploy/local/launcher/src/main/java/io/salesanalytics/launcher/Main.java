package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Entry of the launcher, called by {@code ./dev} from the root of the source tree. */
public final class Main {
    private static final int WRONG_USE = 64;

    private Main() {}

    /** The first argument is the command. Ends the process with 0, 1 for a failure, 64 for wrong use. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Installation installation = Installation.at(Path.of(""), home());
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "up" -> up(installation, arguments);
                case "down" -> new DownCommand(installation).run();
                case "status" -> new StatusCommand(installation).run();
                case "work" -> new WorkCommand(installation, arguments).run();
                case "infrastructure" -> new InfrastructureCommand(installation, arguments).run();
                default -> wrongUse();
            };
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            System.err.println("The launcher failed: " + e);
            return 1;
        }
    }

    private static int up(Installation installation, List<String> arguments) throws IOException, InterruptedException {
        return arguments.contains("--detach")
                ? new DetachedUp(installation, arguments).run()
                : new UpCommand(installation, UpOptions.of(arguments, null)).run();
    }

    private static Path home() {
        String chosen = System.getenv("SALES_ANALYTICS_HOME");
        return Path.of(chosen == null ? ".local" : chosen);
    }

    private static int wrongUse() {
        System.err.println("Usage: ./dev up | down | status | logs | work | test | bench | format | read | check");
        return WRONG_USE;
    }
}
