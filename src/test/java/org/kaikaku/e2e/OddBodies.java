package org.kaikaku.e2e;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What programs send that are not well: JSON of which one part is odd, or that is none. */
final class OddBodies {
    private static final int DEEP = 10_000;
    private static final String JSON = "application/json";

    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "true",
            "\"\"",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"99999999999999999999\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"NO_SUCH_THING\"",
            "\"+999999999-12-31\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"");

    private static final Map<String, String> KNOWN =
            Map.of("lifeEvent", "\"bereavement\"", "event", "\"bereavement\"", "van", "\"mirai-1\"", "place", "2");

    private OddBodies() {}

    /** @param said what this is, for whoever reads why the test is red */
    record Body(String said, String type, byte[] content) {
        static Body json(String said, String text) {
            return new Body(said, JSON, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static List<Body> of(Type type) {
        var bodies = new ArrayList<Body>();
        var good = good("", type);
        bodies.add(Body.json("as it is", good));
        for (var raw : List.of("", "{", "null", "[]", "\"x\"", "1", "{} {}", "{\"a\":1,\"a\":2}", "{\"é", "NaN")) {
            bodies.add(Body.json(raw, raw));
        }
        bodies.add(Body.json("deep lists", "[".repeat(DEEP)));
        bodies.add(Body.json("deep objects", "{\"a\":".repeat(DEEP)));
        bodies.add(Body.json("twice", good.replaceFirst("^\\{(.+)}$", "{$1,$1}")));
        bodies.add(new Body("no UTF-8", JSON, noUtf8()));
        bodies.add(new Body("UTF-16", JSON + ";charset=UTF-16", good.getBytes(StandardCharsets.UTF_16)));
        bodies.add(new Body("text", "text/plain", good.getBytes(StandardCharsets.UTF_8)));
        bodies.add(new Body("a form", "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8)));
        bodies.add(new Body("no type at all", "nonsense/*;q=", good.getBytes(StandardCharsets.UTF_8)));
        parts(type, good, bodies);
        return bodies;
    }

    private static void parts(Type type, String good, List<Body> bodies) {
        if (type instanceof Class<?> shape && shape.isRecord()) {
            var all = all(shape);
            for (var part : all.entrySet()) {
                for (var odd : VALUES) {
                    bodies.add(Body.json(part.getKey() + " is " + shown(odd), object(all, part.getKey(), odd)));
                }
                if (component(shape, part.getKey()).getType().isRecord()) {
                    var inner = new ArrayList<Body>();
                    parts(component(shape, part.getKey()).getType(), good, inner);
                    inner.forEach(body -> bodies.add(Body.json(
                            part.getKey() + "." + body.said(),
                            object(all, part.getKey(), new String(body.content(), StandardCharsets.UTF_8)))));
                }
            }
        }
    }

    private static RecordComponent component(Class<?> shape, String name) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> all(Class<?> shape) {
        var all = new LinkedHashMap<String, String>();
        for (var part : shape.getRecordComponents()) {
            all.put(part.getName(), good(part.getName(), part.getGenericType()));
        }
        return all;
    }

    private static String object(Map<String, String> all, String altered, String odd) {
        return all.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\":" + (part.getKey().equals(altered) ? odd : part.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String good(String name, Type type) {
        if (KNOWN.containsKey(name)) {
            return KNOWN.getOrDefault(name, "");
        }
        if (type instanceof ParameterizedType many) {
            return Map.class.isAssignableFrom((Class<?>) many.getRawType())
                    ? "{\"deceased.name\":\"x\"}"
                    : "[" + good("", many.getActualTypeArguments()[0]) + "]";
        }
        if (!(type instanceof Class<?> one)) {
            return "\"x\"";
        }
        if (one.isRecord()) {
            return object(all(one), "", "");
        }
        if (one.isEnum()) {
            return "\"" + one.getEnumConstants()[0] + "\"";
        }
        return switch (one.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "1";
            case "boolean", "Boolean" -> "true";
            case "UUID" -> "\"" + UUID.randomUUID() + "\"";
            case "Instant" -> "\"" + Instant.now() + "\"";
            case "LocalDate" -> "\"" + LocalDate.now(java.time.ZoneOffset.UTC) + "\"";
            default -> "\"x\"";
        };
    }

    private static byte[] noUtf8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"question\":\"".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0x80, (byte) 0xED, (byte) 0xA0, (byte) 0xBD});
        bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String shown(String odd) {
        return odd.length() > 40 ? odd.substring(0, 5) + "…" : odd;
    }
}
