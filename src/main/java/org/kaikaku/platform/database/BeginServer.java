package org.kaikaku.platform.database;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Has a PostgreSQL of our own start while Spring still reads the house's classes. A command that joins asks for one only where it needs it. */
class BeginServer implements ApplicationListener<ApplicationContextInitializedEvent> {
    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var house = event.getApplicationContext();
        var settings = Binder.get(house.getEnvironment())
                .bind("kaikaku.database", DatabaseSettings.class)
                .get();
        if (settings.url().isBlank() && !settings.join()) {
            begin(settings, house.getBeanFactory());
        }
    }

    private static void begin(DatabaseSettings settings, ConfigurableListableBeanFactory beans) {
        var server = new BegunServer(() -> EmbeddedServer.start(settings.data(), settings.schema()));
        beans.registerSingleton("server", server);
        // What is registered first is destroyed last, also where the house never gets as far as asking for the
        // database.
        ((DefaultSingletonBeanRegistry) beans).registerDisposableBean("server", server::close);
    }
}
