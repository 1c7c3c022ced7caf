package org.kaikaku;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaikaku.place.booking.CheckedDraw;

/**
 * {@code verify-lottery FILE [HASH]}: recomputes the draw of a lottery from its published file, and compares its entries with a hash that was
 * noted before the draw. Opens nothing but the file.
 */
class VerifyLottery {
    static final String NAME = "verify-lottery";
    private static final int USAGE = 2;

    private VerifyLottery() {}

    /** The exit code: 0 as published, 1 not so, 2 where the file cannot be read. */
    static int run(PrintStream out, String... args) {
        if (args.length < 2 || args.length > 3) {
            out.println("verify-lottery FILE [HASH]");
            return USAGE;
        }
        try {
            var found = CheckedDraw.of(Files.readAllBytes(Path.of(args[1])), args.length == 3 ? args[2] : null);
            out.printf("%s: %d entries, %d winners%n", found.month(), found.entries(), found.winners());
            found.wrong().forEach(wrong -> out.println(said(wrong)));
            if (found.wrong().isEmpty()) {
                out.println("公表のとおりです。 The published result is what the seed and the public draw give.");
            }
            return found.wrong().isEmpty() ? 0 : 1;
        } catch (IOException e) {
            out.println("ファイルを読めません。 The file cannot be read: " + args[1]);
            return USAGE;
        }
    }

    private static String said(CheckedDraw.Wrong wrong) {
        return switch (wrong) {
            case NOT_A_LOTTERY -> "抽選のファイルではありません。 This is no file of a lottery.";
            case NOT_DRAWN -> "まだ抽選していません。 It was not drawn yet.";
            case SEED -> "種が、約束した値と違います。 The seed is not the one that was promised.";
            case ENTRIES -> "申込みが書き換えられています。 The entries are not those whose hash the file has.";
            case NOTED -> "申込みが、控えた値と違います。 The entries are not those whose hash was noted.";
            case TWICE -> "同じ申込みが二つあります。 An entry stands twice.";
            case DATE -> "公開の抽せんが、締切りより後ではありません。 The public draw was not after the entries closed.";
            case RESULTS -> "当選の結果が違います。 Others win than the file says.";
        };
    }
}
