package org.kaikaku.service.procedure.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.web.Site;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the description says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kaikaku")
                        .version("1")
                        .description(
                                "Which procedures a life event brings, and how to apply for them; docs/api.md tells it in examples.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .contact(new Contact()))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "An access token, made on the account's page with scopes and an end, with each call.")));
    }

    /** The city may change its name and number at any time. */
    @Bean
    OpenApiCustomizer contact(Site.Source site) {
        return description -> description
                .getInfo()
                .getContact()
                .name(site.site().name().ja() + " " + site.site().phone())
                .url("/contact");
    }

    @Bean
    GlobalOperationCustomizer whoMay() {
        return (operation, handler) -> {
            var scope = scope(handler);
            if (scope == TokenScope.INTERVIEWS) {
                operation.addSecurityItem(new SecurityRequirement());
            }
            return scope == null
                    ? operation
                    : operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, scope.key()));
        };
    }

    /** Null for what anybody may do. */
    private static @Nullable TokenScope scope(HandlerMethod handler) {
        var type = handler.getBeanType();
        if (type == ApplicationApi.class) {
            return TokenScope.READ;
        }
        if (type == CaseApi.class) {
            return TokenScope.CASES;
        }
        if (type == InterviewApi.class) {
            return handler.getMethod().getName().equals("apply") ? TokenScope.APPLY : TokenScope.INTERVIEWS;
        }
        return null;
    }
}
