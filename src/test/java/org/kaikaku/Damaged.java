package org.kaikaku;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What happens to files on their way: cut short, saved in another encoding, bits turned, pieces doubled. Whoever reads files that people send
 * tries them so; with a seed, so that what breaks today breaks tomorrow.
 */
public final class Damaged {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            StandardCharsets.ISO_8859_1);

    private Damaged() {}

    public static byte[] of(byte[] content, Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> Arrays.copyOf(content, chance.nextInt(content.length + 1));
            case 1 ->
                new String(content, StandardCharsets.UTF_8).getBytes(ENCODINGS.get(chance.nextInt(ENCODINGS.size())));
            case 2 -> turned(content, chance);
            default -> doubled(content, chance);
        };
    }

    private static byte[] turned(byte[] content, Random chance) {
        var turned = content.clone();
        for (int i = 0; i < 1 + content.length / 500; i++) {
            turned[chance.nextInt(content.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return turned;
    }

    private static byte[] doubled(byte[] content, Random chance) {
        int from = chance.nextInt(content.length);
        int to = from + chance.nextInt(Math.min(200, content.length - from) + 1);
        var doubled = Arrays.copyOf(content, content.length + to - from);
        System.arraycopy(content, from, doubled, to, content.length - from);
        return doubled;
    }
}
