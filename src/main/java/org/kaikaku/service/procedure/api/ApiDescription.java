package org.kaikaku.service.procedure.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Site;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        // Who calls is known by the token, and is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kaikaku")
                        .version("1")
                        .description(
                                "Which procedures a life event brings and how to apply for them, and answers to questions; docs/api.md tells it in examples.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .contact(new Contact()))
                .servers(List.of(new Server().url("/").description("The house that this description comes from.")))
                .components(new Components()
                        .addSchemas(DescribeCall.PROBLEM, problem())
                        .addSecuritySchemes(DescribeCall.TOKEN, token()));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An access token, made on the account's page with scopes and an end, with each call.");
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What is wrong (RFC 9457). Rely on `type` and `fact`, not on the words.")
                .addProperty("type", new StringSchema().pattern("^" + ApiProblem.URN + ".+"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("fact", new StringSchema().description("The fact that cannot be so."))
                .addProperty(
                        "reference", new StringSchema().description("To be named to the city, for what is our fault."))
                .required(List.of("type", "title", "status"));
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
}
