package org.kaikaku.service.procedure.counter.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.counter.visit.Proof;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;
import org.springframework.stereotype.Component;

/** What a section is told of the visit: who was seen and how, how they said yes, and what the clerk noted. In Japanese, as the office is. */
@Component
class HandOver {
    private final Texts texts;

    HandOver(Texts texts) {
        this.texts = texts;
    }

    /** @param papers that the person gave at once */
    String note(Finished visit, List<String> papers) {
        var lines = new ArrayList<String>();
        var opening = visit.opening();
        var seen = opening.identification();
        lines.add(opening.onPaper() ? say("paper") : say("seen", proof(seen)));
        var proxy = seen.proxy();
        if (proxy != null && proxy.mandate() != null) {
            lines.add(say(
                    "proxy",
                    proxy.name(),
                    proxy.relationship(),
                    texts.get("counter.mandate." + proxy.mandate()).ja()));
        }
        var bereaved = seen.bereaved();
        if (bereaved != null) {
            lines.add(say("bereaved", bereaved.relationship())
                    + (bereaved.mourner()
                            ? "、" + texts.get("counter.identify.mourner").ja()
                            : "")
                    + (bereaved.heirs()
                            ? "、" + texts.get("counter.identify.heirs").ja()
                            : ""));
        }
        var submitted = visit.submitted();
        if (submitted != null) {
            lines.add(say("how." + submitted.how()));
        }
        if (!papers.isEmpty()) {
            lines.add(say("handed", String.join("、", papers)));
        }
        if (!visit.memo().isBlank()) {
            lines.add(say("memo", visit.memo()));
        }
        return String.join("\n", lines);
    }

    private String proof(Identification seen) {
        var proof = Objects.requireNonNullElse(seen.proof(), Proof.OTHER);
        return proof == Proof.OTHER
                ? seen.other()
                : texts.get("counter.proof." + proof).ja();
    }

    private String say(String key, Object... words) {
        return texts.say(Language.JA, "counter.note." + key, words);
    }
}
