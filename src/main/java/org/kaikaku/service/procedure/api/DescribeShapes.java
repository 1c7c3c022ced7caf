package org.kaikaku.service.procedure.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.ApiPart;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of each shape what is always there and what may be null, as its record says it to the compiler. */
@Component
class DescribeShapes implements OpenApiCustomizer {
    private final Map<String, Class<?>> shapes;

    DescribeShapes(List<ApiPart> parts) {
        var own = Stream.concat(Stream.of(Text.class), Arrays.stream(Shapes.class.getDeclaredClasses()));
        Stream<Class<?>> others = parts.stream().flatMap(part -> part.shapes().stream());
        this.shapes = Stream.concat(own, others).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().getSchemas().forEach((name, schema) -> {
            if (shapes.containsKey(name)) {
                describe(schema, shapes.get(name));
            }
        });
    }

    private static void describe(Schema<?> schema, Class<?> shape) {
        var always = new TreeSet<String>();
        for (var component : shape.getRecordComponents()) {
            if (mayBeNull(component)) {
                schema.getProperties().computeIfPresent(component.getName(), (_, property) -> orNull(property));
            } else {
                always.add(component.getName());
            }
        }
        schema.setRequired(List.copyOf(always));
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, nothing()));
        }
        property.addType("null");
        return property;
    }

    private static Schema<?> nothing() {
        return new JsonSchema().types(Set.of("null"));
    }
}
