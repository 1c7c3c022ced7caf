package org.kaikaku.place.booking.setup;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** How a value is written where a file says something new: as somebody would by hand. */
final class YamlLayout {
    private static final int WIDTH = 160;
    private static final int INDENT = 2;
    private static final int LINE = 1_000_000;

    private YamlLayout() {}

    /** @param column of the key that it belongs to */
    static String value(Object value, int column) {
        return deep(value) ? "\n" + block(value).indent(column + INDENT).stripTrailing() : inline(value);
    }

    /** Whether it would be hard to read on one line: a list of rooms, not a list of bands. */
    private static boolean deep(Object value) {
        return value instanceof List<?> list
                && list.stream()
                        .anyMatch(one -> one instanceof Map<?, ?> map
                                && map.values().stream()
                                        .anyMatch(part -> part instanceof Map<?, ?> || part instanceof List<?>));
    }

    /** A key with its value, on lines of their own. */
    static String entry(String key, Object value) {
        return inline(key) + ":" + (deep(value) ? "\n" + block(value).indent(INDENT) : " " + inline(value));
    }

    /** What has nothing inside it on one line, all else on lines of its own. */
    static String block(Object value) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.AUTO)
                        .setWidth(WIDTH)
                        .build())
                .dumpToString(value);
    }

    private static String inline(Object value) {
        var list = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.FLOW)
                        .setWidth(LINE)
                        .build())
                .dumpToString(List.of(value))
                .strip();
        return list.substring(1, list.length() - 1);
    }
}
