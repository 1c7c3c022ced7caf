package org.kaikaku.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the route of a request among some six hundred. Spring compares a path that holds a variable with each of them in full, which took a third of
 * the processor time of a page; here a route whose fixed beginning is another one is left out first.
 */
@Configuration(proxyBeanMethods = false)
class RoutesByBeginning {

    @Bean
    WebMvcRegistrations findByBeginning() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** A rest of a path, {@code /files/{*path}}, may be empty, so that the slash before it is not part of the beginning. */
    static class Routes extends RequestMappingHandlerMapping {
        private static final Pattern VARIABLE = Pattern.compile("/?[{*?]");
        private static final List<String> ANY = List.of("");

        private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
            beginnings.put(
                    route,
                    route.getPatternValues().stream()
                            .map(pattern -> VARIABLE.split(pattern, 2)[0])
                            .toList());
            super.registerHandlerMethod(handler, method, route);
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            return mayMatch(
                            route,
                            ServletRequestPathUtils.getParsedRequestPath(request)
                                    .pathWithinApplication()
                                    .value())
                    ? super.getMatchingMapping(route, request)
                    : null;
        }

        /** What is written otherwise, with escapes or parameters of a segment, is for Spring to compare. A loop, since it runs for each route. */
        private boolean mayMatch(RequestMappingInfo route, String path) {
            for (var beginning : beginnings.getOrDefault(route, ANY)) {
                if (path.startsWith(beginning)) {
                    return true;
                }
            }
            return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
        }
    }
}
