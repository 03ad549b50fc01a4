package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Preflight;
import io.salesanalytics.launcher.installation.RunLock;
import io.salesanalytics.launcher.part.PageServer;
import io.salesanalytics.launcher.part.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the product with one part in live-reload mode. */
final class WorkCommand {
    private static final int WRONG_USE = 64;

    private final Installation installation;
    private final List<String> arguments;

    WorkCommand(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.arguments = arguments;
    }

    int run() throws IOException, InterruptedException {
        List<String> known =
                new ArrayList<>(Service.ALL.stream().map(Service::module).toList());
        known.add("ui");
        String name = arguments.size() > 1 ? arguments.get(1) : "";
        if (!known.contains(name)) {
            System.err.println("Usage: ./dev work " + String.join(" | ", known));
            return WRONG_USE;
        }
        Preflight.tools(List.of(name.equals("ui") ? "npm" : "mvn"));
        if (RunLock.isTaken(installation)) {
            System.out.println(
                    "Stopping the stack that runs, to start it again with " + name + " in live-reload mode.");
            new DownCommand(installation).run();
        }
        String part = name.equals("ui") ? PageServer.NAME : name;
        return new UpCommand(installation, UpOptions.of(arguments, part)).run();
    }
}
