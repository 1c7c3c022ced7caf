package org.kaikaku.place.booking.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file in which only the places that changed are written anew: remarks, order and layout of everything else stay as somebody wrote them
 * by hand. What was made is read once more; should it not say what is wanted, the file is written anew as a whole, without its remarks.
 *
 * <p>No library for Java keeps a file's text while its values change without bringing a tree of its own for all of YAML; the parser that the
 * house has tells where each value begins and ends, which is enough to replace it.
 */
final class EditedYaml {
    private static final int WIDTH = 160;
    private static final int INDENT = 2;
    private static final int LINE = 1_000_000;

    /** By code points, as the parser counts. */
    private final int[] text;

    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int until, String said) {}

    /** The text is laid out in a way that is not edited here. */
    private static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1;
    }

    private EditedYaml(String text) {
        this.text = text.codePoints().toArray();
    }

    /**
     * @param text a file whose outermost value is a map
     * @param wanted what it shall say: maps, lists, texts, numbers and flags
     */
    static String of(String text, Map<String, Object> wanted) {
        return spliced(text, wanted)
                .filter(made -> says(made, wanted))
                .orElseGet(() -> block(wanted).strip() + "\n");
    }

    static Map<String, Object> loaded(String text) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static boolean says(String made, Map<String, Object> wanted) {
        try {
            return loaded(made).equals(wanted);
        } catch (YamlEngineException broken) {
            return false;
        }
    }

    private static Optional<String> spliced(String text, Map<String, Object> wanted) {
        var node = new Compose(LoadSettings.builder().build()).composeString(text);
        var edited = new EditedYaml(text);
        try {
            if (node.orElse(null) instanceof MappingNode mapping) {
                edited.mapping(mapping, loaded(text), wanted);
                return Optional.of(edited.text());
            }
        } catch (Unwritable layout) {
            // written as a whole
        }
        return Optional.empty();
    }

    private String text() {
        edits.sort(Comparator.comparingInt(Edit::from));
        var made = new StringBuilder();
        int at = 0;
        for (var edit : edits) {
            made.append(new String(text, at, edit.from() - at)).append(edit.said());
            at = edit.until();
        }
        return made.append(new String(text, at, text.length - at)).toString();
    }

    private void mapping(MappingNode node, Map<String, Object> before, Map<String, Object> wanted) throws Unwritable {
        for (var entry : node.getValue()) {
            var said = before.getOrDefault(key(entry), "");
            var now = wanted.get(key(entry));
            if (now == null) {
                edits.add(new Edit(ownLine(start(entry.getKeyNode()), ""), lineEnd(end(entry.getValueNode())), ""));
            } else if (!now.equals(said)) {
                value(entry.getValueNode(), said, now, column(node));
            }
        }
        var last = lineEnd(end(node));
        for (var entry : wanted.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                edits.add(insertion(last, indented(entry(entry.getKey(), entry.getValue()), column(node))));
            }
        }
    }

    /** @param column of the key that it belongs to */
    private void value(Node node, Object before, Object wanted, int column) throws Unwritable {
        if (node instanceof MappingNode mapping && inBlock(node) && wanted instanceof Map<?, ?>) {
            mapping(mapping, map(before), map(wanted));
        } else if (node instanceof SequenceNode sequence
                && inBlock(node)
                && wanted instanceof List<?> list
                && !list.isEmpty()) {
            sequence(sequence, list(before), list(wanted));
        } else {
            edits.add(new Edit(
                    start(node),
                    end(node),
                    deep(wanted)
                            ? "\n" + indented(block(wanted), column + INDENT).stripTrailing()
                            : inline(wanted)));
        }
    }

    /** Items are told apart by what stands first in them, their key. New ones come last, and none changes its place. */
    private void sequence(SequenceNode node, List<Object> before, List<Object> wanted) throws Unwritable {
        var nodes = new LinkedHashMap<Object, Integer>();
        for (int at = 0; at < before.size(); at++) {
            nodes.put(name(before.get(at)), at);
        }
        if (nodes.size() < before.size()) {
            throw new Unwritable();
        }
        int column = column(node);
        int last = -1;
        boolean added = false;
        for (var item : wanted) {
            var at = nodes.remove(name(item));
            if (at == null) {
                added = true;
                edits.add(insertion(lineEnd(end(node)), indented(block(List.of(item)), column)));
                continue;
            }
            if (added || at <= last) {
                throw new Unwritable();
            }
            last = at;
            if (!item.equals(before.get(at))) {
                value(node.getValue().get(at), before.get(at), item, column);
            }
        }
        for (int at : nodes.values()) {
            var gone = node.getValue().get(at);
            edits.add(new Edit(ownLine(start(gone), "-"), lineEnd(end(gone)), ""));
        }
    }

    private static Object name(Object item) throws Unwritable {
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.values().iterator().next();
        }
        throw new Unwritable();
    }

    /** Where the line begins on which nothing stands before {@code at} but a mark. */
    private int ownLine(int at, String mark) throws Unwritable {
        int from = at;
        while (from > 0 && text[from - 1] != '\n') {
            from--;
        }
        if (!new String(text, from, at - from).strip().equals(mark)) {
            throw new Unwritable();
        }
        return from;
    }

    /** After the line, with the remark that may end it. */
    private int lineEnd(int at) {
        for (int until = Math.max(at, 1); until <= text.length; until++) {
            if (text[until - 1] == '\n') {
                return until;
            }
        }
        return text.length;
    }

    /** On lines of its own, also where the file's last line has no end. */
    private Edit insertion(int at, String lines) {
        boolean open = at > 0 && text[at - 1] != '\n';
        return new Edit(at, at, (open ? "\n" : "") + lines);
    }

    private static int start(Node node) throws Unwritable {
        return node.getStartMark().orElseThrow(Unwritable::new).getIndex();
    }

    /** The parser ends a block where the next thing begins, behind the remarks between. */
    private static int end(Node node) throws Unwritable {
        if (inBlock(node)) {
            if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
                return end(mapping.getValue().getLast().getValueNode());
            }
            if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
                return end(sequence.getValue().getLast());
            }
        }
        return node.getEndMark().orElseThrow(Unwritable::new).getIndex();
    }

    private static int column(Node node) throws Unwritable {
        return node.getStartMark().orElseThrow(Unwritable::new).getColumn();
    }

    private static boolean inBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    private static String key(NodeTuple entry) throws Unwritable {
        if (entry.getKeyNode() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Unwritable();
    }

    /** Whether it would be hard to read on one line: a list of rooms, not a list of bands. */
    private static boolean deep(Object value) {
        return value instanceof List<?> list
                && list.stream()
                        .anyMatch(one -> one instanceof Map<?, ?> map
                                && map.values().stream()
                                        .anyMatch(part -> part instanceof Map<?, ?> || part instanceof List<?>));
    }

    private static String entry(String key, Object value) {
        return inline(key) + ":" + (deep(value) ? "\n" + indented(block(value), INDENT) : " " + inline(value));
    }

    /** What has nothing inside it on one line, all else on lines of its own. */
    private static String block(Object value) {
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

    private static String indented(String lines, int column) {
        return lines.indent(column);
    }

    @SuppressWarnings("unchecked") // a city's file has text keys
    private static Map<String, Object> map(Object one) {
        return (Map<String, Object>) one;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Object> list(Object one) {
        return (List<Object>) one;
    }
}
