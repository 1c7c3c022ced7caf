package org.kaikaku.service.procedure.counter;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.Procedure;

/** What somebody must still bring. Never what the city itself holds, nor what was seen when they were identified. */
final class Bring {
    private static final String SEEN_ALREADY = "本人確認書類";

    private Bring() {}

    static List<Text> later(Procedure procedure) {
        return procedure.bring().stream()
                .filter(paper -> !paper.ja().contains(SEEN_ALREADY))
                .filter(paper -> procedure.heldByCity().stream().noneMatch(held -> same(paper.ja(), held)))
                .toList();
    }

    /** A city may name the same paper a little longer in one list than in the other. */
    private static boolean same(String asked, String held) {
        return asked.contains(held) || held.contains(asked);
    }
}
