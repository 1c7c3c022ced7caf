package org.kaikaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.HashMap;
import org.junit.jupiter.api.Tag;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole house on a real port. All of them share one context and one database, so a test brings its own data and no
 * property, mock or profile of its own: any of those would start a second house.
 */
@Inherited
@Tag("database")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HouseTest.OwnDatabase.class)
public @interface HouseTest {

    /** Its index lies beside no other house's, and goes with the machine's temporary files. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.create();
            var properties = new HashMap<>(database.properties());
            properties.put("kaikaku.search.folder", folder());
            // All tests come from one address; LimitRequestsTest shows the limit.
            properties.put("kaikaku.limits.sign-in", 10_000);
            properties.put("kaikaku.locks.url", LocksProcess.address().toString());
            properties.put("kaikaku.locks.secret", LocksProcess.SECRET);
            properties.put("kaikaku.payment.url", SandboxProcess.address().toString());
            properties.put("kaikaku.payment.key", SandboxProcess.KEY);
            properties.put("kaikaku.payment.secret", SandboxProcess.SECRET);
            // What is registered first is destroyed last.
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("test database", database.lease());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
            context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(new Statements()));
        }

        private static String folder() {
            try {
                return Files.createTempDirectory("kaikaku-search").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
