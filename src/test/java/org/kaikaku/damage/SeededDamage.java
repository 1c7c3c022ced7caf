package org.kaikaku.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What happens to files on their way: cut short, saved in another encoding, bits turned, lines lost, doubled or mixed, columns moved. The same
 * seed does the same damage, so that a test that fails says with which.
 */
public final class SeededDamage {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            StandardCharsets.ISO_8859_1);

    /** In which a damage of lines and cells is done: every byte is a sign of its own there, and comes back. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private enum Kind {
        CUT,
        RECODED,
        BITS_TURNED,
        LINES_LOST,
        LINES_DOUBLED,
        LINES_MIXED,
        COLUMNS_SWAPPED,
        PIECE_DOUBLED,
        SIGNS_PUT_IN
    }

    private final Random chance;
    private final Kind kind;

    private SeededDamage(long seed) {
        chance = new Random(seed);
        kind = Kind.values()[Math.floorMod(seed, Kind.values().length)];
    }

    /** Nine seeds in a row do nine kinds of damage. */
    public static byte[] of(byte[] content, long seed) {
        return content.length == 0 ? content : new SeededDamage(seed).done(content);
    }

    private byte[] done(byte[] content) {
        return switch (kind) {
            case CUT -> Arrays.copyOf(content, chance.nextInt(content.length));
            case RECODED -> recoded(content);
            case BITS_TURNED -> turned(content);
            case LINES_LOST -> lines(content, lines -> lines.removeIf(_ -> chance.nextInt(4) == 0));
            case LINES_DOUBLED -> lines(content, lines -> lines.add(chance.nextInt(lines.size()), any(lines)));
            case LINES_MIXED -> lines(content, lines -> Collections.shuffle(lines, chance));
            case COLUMNS_SWAPPED -> lines(content, this::swap);
            case PIECE_DOUBLED -> doubled(content);
            case SIGNS_PUT_IN -> putIn(content);
        };
    }

    private byte[] recoded(byte[] content) {
        var from = ENCODINGS.get(chance.nextInt(ENCODINGS.size()));
        var to = ENCODINGS.get(chance.nextInt(ENCODINGS.size()));
        return new String(content, from).getBytes(to);
    }

    private byte[] turned(byte[] content) {
        var turned = content.clone();
        for (int i = 0; i < 1 + content.length / 500; i++) {
            turned[chance.nextInt(content.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return turned;
    }

    private byte[] doubled(byte[] content) {
        int from = chance.nextInt(content.length);
        int to = from + chance.nextInt(Math.min(200, content.length - from) + 1);
        var doubled = Arrays.copyOf(content, content.length + to - from);
        System.arraycopy(content, from, doubled, to, content.length - from);
        return doubled;
    }

    private byte[] putIn(byte[] content) {
        var signs = "\"\0,\r\n'=\uFEFF\t;\\";
        var text = new StringBuilder(new String(content, BYTES));
        for (int i = 0; i < 1 + content.length / 1000; i++) {
            text.insert(chance.nextInt(text.length()), (char) (signs.charAt(chance.nextInt(signs.length())) & 0xFF));
        }
        return text.toString().getBytes(BYTES);
    }

    private interface Change {
        void to(List<String> lines);
    }

    private static byte[] lines(byte[] content, Change change) {
        var lines = new ArrayList<>(Arrays.asList(new String(content, BYTES).split("(?<=\n)")));
        change.to(lines);
        return String.join("", lines).getBytes(BYTES);
    }

    private String any(List<String> lines) {
        return lines.get(chance.nextInt(lines.size()));
    }

    /** From some line on two columns stand in each other's place. */
    private void swap(List<String> lines) {
        int columns = lines.getFirst().split(",", -1).length;
        int one = chance.nextInt(columns);
        int other = chance.nextInt(columns);
        for (int i = chance.nextInt(lines.size()); i < lines.size(); i++) {
            var end = lines.get(i).endsWith("\n") ? "\n" : "";
            var cells = new ArrayList<>(Arrays.asList(lines.get(i)
                    .substring(0, lines.get(i).length() - end.length())
                    .split(",", -1)));
            if (Math.max(one, other) < cells.size()) {
                Collections.swap(cells, one, other);
            }
            lines.set(i, cells.stream().collect(Collectors.joining(",")) + end);
        }
    }
}
