package org.kaikaku;

import java.io.PrintStream;
import java.util.Arrays;
import org.kaikaku.platform.document.DocumentKeys;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code rotate-keys [--go-on]}: makes a new key for documents and brings every document under it. Stopped half-way, it goes on with {@code --go-on},
 * or the running city hall does by itself.
 */
@ComponentScan("org.kaikaku.platform.document.vault")
class RotateKeysCommand {
    static final String NAME = "rotate-keys";

    /** The exit code: 0 every document is under the new key, 1 some cannot be opened, 2 not possible. */
    static int run(PrintStream out, String... args) {
        try {
            return rotate(out, args);
        } catch (RuntimeException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            out.printf("できませんでした。--go-on で続けられます / Not possible; go on with --go-on%n  %s%n", cause.getMessage());
            return 2;
        }
    }

    private static int rotate(PrintStream out, String... args) {
        try (var house = DocumentsByHand.open(RotateKeysCommand.class, args)) {
            var keys = house.getBean(DocumentKeys.class);
            if (!Arrays.asList(args).contains("--go-on")) {
                out.printf("新しい鍵 / new key: %s%n  %s%n", keys.begin(), keys.file());
            }
            long all = keys.left();
            keys.run(done -> out.printf("  %d / %d%n", done, all));
            var lost = keys.lost();
            lost.forEach((key, documents) -> out.printf(
                    "鍵 %s がないため開けない文書 / documents that cannot be opened without key %s: %d%n", key, key, documents));
            out.println(
                    lost.isEmpty()
                            ? "すべての文書が新しい鍵で封じられています。鍵のファイルの控えを作ってください / Every document is under the new key. Copy the key file"
                            : "ほかの文書は新しい鍵で封じられています / All others are under the new key");
            return lost.isEmpty() ? 0 : 1;
        }
    }
}
