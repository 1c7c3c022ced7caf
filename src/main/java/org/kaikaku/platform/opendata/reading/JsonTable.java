package org.kaikaku.platform.opendata.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Reason;
import org.kaikaku.platform.opendata.reading.RawTable.Broken;
import org.kaikaku.platform.opendata.reading.RawTable.RawRow;
import org.kaikaku.platform.opendata.reading.RawTable.Rows;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every list of objects in a JSON, one object a row; of GeoJSON (RFC 7946) the properties and the point. */
final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            // As it is written: 139.814390 keeps its last zero.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private record Item(long line, SequencedMap<String, String> cells) {}

    private JsonTable() {}

    static RawTable read(String text) {
        var items = new ArrayList<Item>();
        boolean geo = false;
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && inList(parser)) {
                    long line = parser.currentTokenLocation().getLineNr();
                    JsonNode node = parser.readValueAsTree();
                    geo |= node.has("geometry");
                    items.add(new Item(line, cells(node)));
                }
            }
        } catch (JacksonException e) {
            var place = e.getLocation();
            return new Broken(Finding.of(place == null ? 1 : Math.max(1, place.getLineNr()), Reason.BROKEN_JSON));
        }
        return items.isEmpty() ? new Broken(Finding.of(1, Reason.NO_TABLE)) : table(items, geo);
    }

    private static boolean inList(JsonParser parser) {
        var around = parser.streamReadContext().getParent();
        return around != null && around.inArray();
    }

    private static Rows table(List<Item> items, boolean geo) {
        var names = new LinkedHashSet<String>();
        items.forEach(item -> names.addAll(item.cells().keySet()));
        var rows = new ArrayList<RawRow>();
        rows.add(new RawRow(0, List.copyOf(names)));
        for (var item : items) {
            rows.add(new RawRow(
                    item.line(),
                    names.stream()
                            .map(name -> item.cells().getOrDefault(name, ""))
                            .toList()));
        }
        return new Rows(geo ? "GeoJSON" : "JSON", true, rows);
    }

    private static SequencedMap<String, String> cells(JsonNode node) {
        var cells = new LinkedHashMap<String, String>();
        var properties = node.get("properties");
        for (Map.Entry<String, JsonNode> entry :
                (properties != null && properties.isObject() ? properties : node).properties()) {
            cells.put(entry.getKey(), text(entry.getValue()));
        }
        var point = node.path("geometry").path("coordinates");
        if (point.isArray() && point.size() >= 2 && point.get(0).isNumber()) {
            cells.put("経度", text(point.get(0)));
            cells.put("緯度", text(point.get(1)));
        }
        return cells;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isContainer() ? value.toString() : value.asString();
    }
}
