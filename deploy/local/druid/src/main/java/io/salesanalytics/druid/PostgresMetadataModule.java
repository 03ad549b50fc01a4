package io.salesanalytics.druid;

import com.google.inject.Binder;
import com.google.inject.Key;
import org.apache.druid.guice.LazySingleton;
import org.apache.druid.guice.PolyBind;
import org.apache.druid.guice.SQLMetadataStorageDruidModule;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.metadata.MetadataStorageActionHandlerFactory;
import org.apache.druid.metadata.MetadataStorageConnector;
import org.apache.druid.metadata.MetadataStorageProvider;
import org.apache.druid.metadata.NoopMetadataStorageProvider;
import org.apache.druid.metadata.PostgreSQLMetadataStorageActionHandlerFactory;
import org.apache.druid.metadata.SQLMetadataConnector;

/** Offers {@code druid.metadata.storage.type=postgresql}; the extension that usually does so is not on Maven Central. */
public final class PostgresMetadataModule extends SQLMetadataStorageDruidModule implements DruidModule {
    private static final String TYPE = "postgresql";

    /** Called by Druid's search for extensions. */
    public PostgresMetadataModule() {
        super(TYPE);
    }

    @Override
    public void configure(Binder binder) {
        super.configure(binder);
        offer(binder, MetadataStorageProvider.class, NoopMetadataStorageProvider.class);
        offer(binder, MetadataStorageConnector.class, PostgresConnector.class);
        offer(binder, SQLMetadataConnector.class, PostgresConnector.class);
        offer(binder, MetadataStorageActionHandlerFactory.class, PostgreSQLMetadataStorageActionHandlerFactory.class);
    }

    private static <T> void offer(Binder binder, Class<T> choice, Class<? extends T> answer) {
        PolyBind.optionBinder(binder, Key.get(choice))
                .addBinding(TYPE)
                .to(answer)
                .in(LazySingleton.class);
    }
}
