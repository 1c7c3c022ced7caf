package org.kaikaku.e2e;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the API promises. Every answer that a test's program gets is held against it. */
final class Contract {
    private static final Map<String, Contract> OF = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode description;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Contract(JsonNode description) {
        this.description = description;
    }

    static Contract of(String house) {
        return OF.computeIfAbsent(house, _ -> new Contract(Program.description(house)));
    }

    /** @return what is not as it was promised; empty where all is */
    List<String> broken(String method, URI address, int status, JsonNode body) {
        var operation = operation(method, address.getPath());
        if (operation.isEmpty()) {
            return List.of();
        }
        var promised = operation.get().path("responses").path(String.valueOf(status));
        if (promised.isMissingNode()) {
            return List.of(method + " " + address.getPath() + " does not say that it may answer " + status);
        }
        var broken = new ArrayList<>(mistakes(schema(promised), body));
        if (status >= 400 && !tells(promised, body.path("type").asString())) {
            broken.add(body.path("type").asString() + " is not said of " + status);
        }
        return broken;
    }

    private static boolean tells(JsonNode promised, String type) {
        var words = promised.path("description").asString();
        return words.contains("`" + type + "`")
                || type.startsWith("urn:kaikaku:problem:fact.") && words.contains("`urn:kaikaku:problem:fact.…`");
    }

    private Optional<JsonNode> operation(String method, String path) {
        return description.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    static JsonNode schema(JsonNode requestOrResponse) {
        return requestOrResponse
                .path("content")
                .properties()
                .iterator()
                .next()
                .getValue()
                .path("schema");
    }

    List<String> mistakes(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.path("components"));
        return schemas
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(value), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
