package org.kaikaku.platform.identity.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** A page that says what went wrong knows who reads it, as every other does: a clerk keeps the menu that leads back to work. */
@Configuration(proxyBeanMethods = false)
class SessionsOnErrors {
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsAlsoOnErrors(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
