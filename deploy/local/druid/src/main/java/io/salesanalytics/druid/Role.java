package io.salesanalytics.druid;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.servlet.GuiceFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.druid.cli.CliBroker;
import org.apache.druid.cli.CliCoordinator;
import org.apache.druid.cli.CliHistorical;
import org.apache.druid.cli.CliIndexer;
import org.apache.druid.cli.CliRouter;
import org.apache.druid.cli.GuiceRunnable;
import org.apache.druid.discovery.NodeRole;
import org.apache.druid.guice.StartupInjectorBuilder;
import org.apache.druid.guice.annotations.RemoteChatHandler;
import org.apache.druid.java.util.common.lifecycle.Lifecycle;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** One of Druid's servers. Its settings are {@code common.properties}, {@code <role>.properties} and the addresses. */
enum Role {
    COORDINATOR(CliCoordinator::new, Set.of(NodeRole.COORDINATOR, NodeRole.OVERLORD), Key.get(Server.class)),
    // Before the servers of data: a broker that finds one at its start sleeps five seconds before it looks again.
    BROKER(CliBroker::new, Set.of(NodeRole.BROKER), Key.get(Server.class)),
    ROUTER(CliRouter::new, Set.of(NodeRole.ROUTER), Key.get(Server.class)),
    HISTORICAL(CliHistorical::new, Set.of(NodeRole.HISTORICAL), Key.get(Server.class)),
    INDEXER(CliIndexer::new, Set.of(NodeRole.INDEXER), Key.get(Server.class, RemoteChatHandler.class));

    private final Supplier<GuiceRunnable> program;
    private final Set<NodeRole> roles;
    private final Key<Server> server;

    Role(Supplier<GuiceRunnable> program, Set<NodeRole> roles, Key<Server> server) {
        this.program = program;
        this.roles = roles;
        this.server = server;
    }

    /** Starts the server and returns what stops it. */
    Lifecycle start(Properties addresses) throws IOException {
        Properties settings = settings(addresses);
        Injector startup = new StartupInjectorBuilder()
                .withProperties(settings)
                .withExtensions()
                .build();
        GuiceRunnable command = program.get();
        startup.injectMembers(command);
        Injector injector = command.makeInjector(roles);
        ownFilter(injector);
        return command.initLifecycle(injector);
    }

    private Properties settings(Properties addresses) throws IOException {
        Properties settings = new Properties();
        settings.putAll(System.getProperties());
        String own = name().toLowerCase(Locale.ROOT);
        for (String file : List.of("common", own)) {
            try (InputStream source = Role.class.getResourceAsStream("/druid/" + file + ".properties")) {
                settings.load(source);
            }
        }
        settings.putAll(addresses);
        settings.setProperty("druid.plaintextPort", addresses.getProperty(own + ".port"));
        return settings;
    }

    /**
     * Guice's filter reaches the servlets through a static that the role started last would own; the one made by this
     * role's injector knows its own.
     */
    private void ownFilter(Injector injector) {
        Server jetty = injector.getInstance(server);
        for (Handler handler : jetty.getChildHandlersByClass(ServletContextHandler.class)) {
            for (FilterHolder holder :
                    ((ServletContextHandler) handler).getServletHandler().getFilters()) {
                if (GuiceFilter.class.getName().equals(holder.getClassName())) {
                    holder.setFilter(injector.getInstance(GuiceFilter.class));
                }
            }
        }
    }
}
