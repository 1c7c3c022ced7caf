package org.kaikaku.place.booking.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final EditedText text;

    /** The text is laid out in a way that is not edited here. */
    static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1;
    }

    private EditedYaml(String text) {
        this.text = new EditedText(text);
    }

    /**
     * @param text a file whose outermost value is a map
     * @param wanted what it shall say: maps, lists, texts, numbers and flags
     */
    static String of(String text, Map<String, Object> wanted) {
        return spliced(text, wanted)
                .filter(made -> says(made, wanted))
                .orElseGet(() -> YamlLayout.block(wanted).strip() + "\n");
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
                return Optional.of(edited.text.made());
            }
        } catch (Unwritable layout) {
            // written as a whole
        }
        return Optional.empty();
    }

    private void mapping(MappingNode node, Map<String, Object> before, Map<String, Object> wanted) throws Unwritable {
        for (var entry : node.getValue()) {
            var said = before.getOrDefault(key(entry), "");
            var now = wanted.get(key(entry));
            if (now == null) {
                text.removeLines(start(entry.getKeyNode()), "", end(entry.getValueNode()));
            } else if (!now.equals(said)) {
                value(entry.getValueNode(), said, now, column(node));
            }
        }
        int last = end(node);
        for (var entry : wanted.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                text.insertLines(
                        last, YamlLayout.entry(entry.getKey(), entry.getValue()).indent(column(node)));
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
            text.replace(start(node), end(node), YamlLayout.value(wanted, column));
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
                text.insertLines(end(node), YamlLayout.block(List.of(item)).indent(column));
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
            text.removeLines(start(gone), "-", end(gone));
        }
    }

    private static Object name(Object item) throws Unwritable {
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.values().iterator().next();
        }
        throw new Unwritable();
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

    @SuppressWarnings("unchecked") // a city's file has text keys
    private static Map<String, Object> map(Object one) {
        return (Map<String, Object>) one;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Object> list(Object one) {
        return (List<Object>) one;
    }
}
