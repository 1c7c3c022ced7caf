package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** docs/openapi.json is the description of the API as it stands; {@code -Dkaikaku.docs=write} writes it anew. */
class OpenApiTest extends Townspeople {
    private static final Path DOCUMENT = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void the_description_that_is_kept_is_that_of_the_code() throws IOException {
        var drawn = written(Program.description(house()));
        if ("write".equals(System.getProperty("kaikaku.docs"))) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    @Test
    void every_call_says_what_it_is_for_who_may_make_it_and_what_may_go_wrong() {
        each((name, call) -> {
            assertThat(call.path("summary").asString()).as(name).isNotBlank();
            assertThat(call.path("description").asString()).as(name).hasSizeGreaterThan(20);
            assertThat(call.path("responses").has("429")).as(name + ": limits").isTrue();
            assertThat(call.path("responses").propertyNames().stream().filter(status -> status.startsWith("2")))
                    .as(name)
                    .hasSize(1);
            boolean public_ =
                    name.matches(".* /api/v1/(life-events|procedures|facts|matches|waits|talks.*|inquiries.*)");
            assertThat(call.path("security").valueStream().anyMatch(way -> way.has("token")))
                    .as(name + ": a token")
                    .isEqualTo(!public_);
        });
    }

    @Test
    void every_call_that_makes_something_takes_a_key_under_which_it_is_made_once() {
        each((name, call) -> {
            boolean makes = call.path("responses").has("201");
            assertThat(call.path("parameters")
                            .valueStream()
                            .anyMatch(one -> one.path("name").asString().equals("Idempotency-Key")))
                    .as(name)
                    .isEqualTo(makes);
        });
    }

    /** So a program that reads only the description can act for another wherever the API lets it. */
    @Test
    void every_call_that_can_be_refused_for_want_of_a_mandate_takes_its_id() {
        each((name, call) -> {
            var header = call.path("parameters")
                    .valueStream()
                    .filter(one -> one.path("name").asString().equals("Kaikaku-Acting-For"))
                    .toList();
            assertThat(header)
                    .as(name)
                    .hasSize(call.toString().contains("mandate-over") ? 1 : 0)
                    .allSatisfy(one -> {
                        assertThat(one.path("in").asString()).isEqualTo("header");
                        assertThat(one.path("required").asBoolean(true)).isFalse();
                        assertThat(one.at("/schema/format").asString()).isEqualTo("uuid");
                    });
        });
    }

    @Test
    void every_example_is_of_the_shape_that_is_promised() {
        var contract = new Contract(Program.description(house()));
        each((name, call) -> {
            call.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> fits(contract, name, answer.getValue()));
            if (call.has("requestBody")) {
                fits(contract, name, call.path("requestBody"));
            }
        });
    }

    private static void fits(Contract contract, String name, JsonNode said) {
        var example =
                said.path("content").properties().iterator().next().getValue().path("example");
        assertThat(example.isMissingNode()).as(name + ": an example").isFalse();
        assertThat(contract.mistakes(Contract.schema(said), example)).as(name).isEmpty();
    }

    private void each(BiConsumer<String, JsonNode> look) {
        calls(Program.description(house())).forEach(look);
    }

    private static Map<String, JsonNode> calls(JsonNode description) {
        var calls = new LinkedHashMap<String, JsonNode>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.put(call.getKey() + " " + path.getKey(), call.getValue())));
        assertThat(calls).hasSizeGreaterThan(8);
        return calls;
    }

    /** Sorted, so that a change shows as just that change. */
    private static String written(JsonNode description) {
        return JSON.writeValueAsString(JSON.treeToValue(description, Map.class)).replace("\r\n", "\n") + "\n";
    }
}
