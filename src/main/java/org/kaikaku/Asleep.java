package org.kaikaku;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.Ordered;

/** Leaves out whatever of ours begins by itself once the house is complete, so that a command does what it says and nothing else. */
class Asleep implements BeanFactoryPostProcessor, Ordered {
    private static final List<Class<?>> SELF_STARTING = List.of(
            SmartLifecycle.class,
            SmartInitializingSingleton.class,
            ApplicationRunner.class,
            CommandLineRunner.class,
            HealthContributor.class,
            MeterBinder.class);
    private static final List<String> LISTENING = List.of(
            AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
            "org.springframework.context.annotation.internalScheduledAnnotationProcessor");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        var registry = (BeanDefinitionRegistry) factory;
        for (var type : SELF_STARTING) {
            for (var name : factory.getBeanNamesForType(type, true, false)) {
                if (isOurs(factory.getType(name, false))) {
                    registry.removeBeanDefinition(name);
                }
            }
        }
        LISTENING.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
    }

    private static boolean isOurs(@Nullable Class<?> type) {
        return type != null && type.getName().startsWith("org.kaikaku.");
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
