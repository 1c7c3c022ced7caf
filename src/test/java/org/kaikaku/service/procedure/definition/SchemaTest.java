package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that an editor uses say the same as the reader does. */
class SchemaTest {
    private static final Path SCHEMAS = Path.of("city/schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where a file of each schema stands in a city's folder. */
    private static final Map<String, String> FILES = Map.of(
            "facts", "facts/facts.yaml",
            "procedure", "procedures/birth/teate.yaml",
            "city", "city.yaml",
            "keeping", "keeping.yaml",
            "grace", "grace.yaml",
            "sign-in", "sign-in.yaml",
            "life-events", "life-events.yaml",
            "core-system", "core-systems/teate.yaml",
            "form", "forms/teate.yaml");

    static Stream<String> files() throws IOException {
        try (var paths = Files.walk(Path.of("city/mirai"))) {
            return paths.map(Path::toString).filter(path -> path.endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_mirai_fits_its_schema(String file) throws IOException {
        assertThat(mistakes(file.substring("city/mirai/".length()), Files.readString(Path.of(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "procedure   | kind: city      | kind: town",
                "procedure   | division: jumin | divison: jumin",
                "procedure   | effective: 2026-04-01 | effective: 1.4.2026",
                "procedure   | unit: days      | unit: day",
                "procedure   | version: 1      | version: one",
                "facts       | type: yesno     | type: bool",
                "facts       | key: applicant.works | key: Works",
                "city        | code: \"992011\" | code: 992011",
                "life-events | order: 10       | order: first",
                "core-system | from: receipt   | from: reciept"
            })
    void what_the_reader_refuses_no_schema_lets_through(String schema, String from, String to) throws IOException {
        String file = FILES.getOrDefault(schema, "");
        String right = Files.readString(Village.MASTER.resolve(file));
        assertThat(right).contains(from);

        assertThat(mistakes(file, right)).isEmpty();
        assertThat(mistakes(file, right.replace(from, to))).isNotEmpty();
    }

    /** A file with every key that a schema knows is read, and no key of it "means nothing here". */
    @Test
    void every_key_of_a_schema_is_one_that_the_reader_knows(@TempDir Path folder) throws IOException {
        var village = Village.in(folder);
        for (var entry : FILES.entrySet()) {
            var schema = JSON.readTree(Files.readString(SCHEMAS.resolve(entry.getKey() + ".schema.json")));
            village.write(entry.getValue(), JSON.writeValueAsString(everything(schema, schema)));
        }

        assertThat(village.problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("means nothing here") && !problem.contains(".codes."));
    }

    private static List<String> mistakes(String path, String yaml) throws IOException {
        var value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema(path).validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String path) throws IOException {
        String name = path.startsWith("facts/")
                ? "facts"
                : path.startsWith("procedures/")
                        ? "procedure"
                        : path.startsWith("core-systems/")
                                ? "core-system"
                                : path.startsWith("portal/")
                                        ? "portal-form"
                                        : path.startsWith("forms/")
                                                ? "form"
                                                : path.startsWith("faq/") ? "faq-article" : path.replace(".yaml", "");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
    }

    /** A value with every key that the schema knows. */
    private static Object everything(JsonNode root, JsonNode schema) {
        if (schema.has("$ref")) {
            return everything(root, root.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("oneOf") && !schema.has("properties")) {
            return everything(root, schema.get("oneOf").get(schema.get("oneOf").size() - 1));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        if (schema.has("properties")) {
            var map = new LinkedHashMap<String, Object>();
            schema.get("properties")
                    .properties()
                    .forEach(property -> map.put(property.getKey(), everything(root, property.getValue())));
            return map;
        }
        if (schema.has("items")) {
            return new ArrayList<>(List.of(everything(root, schema.get("items"))));
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> 1;
            case "boolean" -> true;
            case "object" -> Map.of();
            default -> schema.path("pattern").asString("").contains("\\d{4}-") ? "2026-04-01" : "word";
        };
    }
}
