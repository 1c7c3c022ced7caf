package org.kaikaku.service.procedure.counter;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.counter.visit.Proof;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;

/** What a section is told of the visit: who was seen and how, how they said yes, and what the clerk noted. In Japanese, as the office is. */
final class HandOver {
    private HandOver() {}

    /** @param papers that the person gave at once */
    static String note(Finished visit, List<String> papers) {
        var lines = new ArrayList<String>();
        var opening = visit.opening();
        var seen = opening.identification();
        lines.add(opening.onPaper() ? "紙で届いた申請を入力" : "窓口で受付。本人確認: " + proof(seen));
        var proxy = seen.proxy();
        if (proxy != null && proxy.mandate() != null) {
            lines.add("代理人: %s(%s)、%s".formatted(proxy.name(), proxy.relationship(), mandate(proxy.mandate())));
        }
        var bereaved = seen.bereaved();
        if (bereaved != null) {
            lines.add("亡くなられた方との関係: " + bereaved.relationship() + (bereaved.mourner() ? "、喪主" : "")
                    + (bereaved.heirs() ? "、相続人代表" : ""));
        }
        var submitted = visit.submitted();
        if (submitted != null) {
            lines.add(
                    switch (submitted.how()) {
                        case ON_SCREEN -> "申請の内容は画面で確認";
                        case BY_SIGNATURE -> "印刷した書類に署名";
                        case ON_PAPER -> "申請書の署名による";
                    });
        }
        if (!papers.isEmpty()) {
            lines.add("窓口で受け取り: " + String.join("、", papers));
        }
        if (!visit.memo().isBlank()) {
            lines.add("引き継ぎ: " + visit.memo());
        }
        return String.join("\n", lines);
    }

    private static String proof(Identification seen) {
        var proof = seen.proof();
        return switch (proof == null ? Proof.OTHER : proof) {
            case MYNUMBER_CARD -> "マイナンバーカード";
            case DRIVING_LICENCE -> "運転免許証";
            case RESIDENCE_CARD -> "在留カード";
            case TWO_PAPERS -> "資格確認書と年金手帳など2点";
            case OTHER -> seen.other();
            case PAPER_ONLY -> "なし";
        };
    }

    private static String mandate(Identification.Mandate mandate) {
        return switch (mandate) {
            case LETTER -> "委任状を確認";
            case LEGAL -> "法定代理を確認";
            case SAME_HOUSEHOLD -> "同一世帯";
        };
    }
}
